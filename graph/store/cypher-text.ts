/**
 * Reads a Cypher query's text without understanding it: which words stand where a clause can begin, which
 * procedures and dotted functions it calls, where statements are separated. It knows strings, backticks,
 * comments and Unicode escapes, so that nothing hides in or behind them. Both engines' guards use it to
 * refuse early and to say at which line and column; that a query only reads is proved by the engine's plan.
 */
import type { Position } from '../../foundation/errors.ts';
import { type Token, tokenise } from './cypher-tokens.ts';

export interface Word {
  position: Position;
}

export interface ClauseWord extends Word {
  /** In capitals: `CREATE`, `LOAD`, `TRANSACTIONS`… */
  keyword: string;
}

export interface CalledName extends Word {
  /** As written, without backticks, blanks and comments: `db.labels`. */
  name: string;
}

export interface CypherScan {
  /** Words that begin a clause (or a part of one), in the order of the text. */
  clauses: ClauseWord[];
  /** What stands after `CALL`, when it is a name. */
  procedures: CalledName[];
  /** Functions with a dot in their name: `apoc.text.join`, `date.truncate`. */
  functions: CalledName[];
  /** `;` with something after it. A last `;` is no separator. */
  separators: Position[];
  /** `\uXXXX` that stand outside a string, or stand in one for a character that could end it. */
  escapes: Position[];
  /** The last of the prefixes typed. */
  prefix: 'EXPLAIN' | 'PROFILE' | null;
  /** What followed `CYPHER` before the query: `5`, `5 runtime=slotted`; null when it was not typed. */
  options: string | null;
  /** The query with its prefixes and a last `;` blanked, so that every position stays what it was. */
  body: string;
}

/** Words that begin clauses which change data or schema. */
export const WRITING_WORDS: ReadonlySet<string> = new Set([
  'ALTER',
  'CREATE',
  'DELETE',
  'DETACH',
  'DROP',
  'FOREACH',
  'INSERT',
  'MERGE',
  'NODETACH',
  'REMOVE',
  'RENAME',
  'SET',
]);

/** Words that begin what is neither reading the graph nor writing it: files, servers, users, other graphs. */
export const FOREIGN_WORDS: ReadonlySet<string> = new Set([
  'DEALLOCATE',
  'DENY',
  'DRYRUN',
  'ENABLE',
  'GRANT',
  'LOAD',
  'REALLOCATE',
  'REVOKE',
  'SHOW',
  'START',
  'STOP',
  'TERMINATE',
  'TRANSACTIONS',
  'USE',
]);

const READING_WORDS: ReadonlySet<string> = new Set([
  'CALL',
  'FINISH',
  'LIMIT',
  'MATCH',
  'OFFSET',
  'OPTIONAL',
  'ORDER',
  'RETURN',
  'SKIP',
  'UNION',
  'UNWIND',
  'WHERE',
  'WITH',
  'YIELD',
]);

/** After these marks comes an operand or a name, never a clause. */
const NO_CLAUSE_AFTER = new Set('.:,([=<>+-/%^&!$~'.split(''));
/** Before these marks stands a name, never a clause word. */
const NO_CLAUSE_BEFORE = new Set('.:,)]=<>/%^&|~'.split(''));

/**
 * @param text the query as typed
 * @returns what can be told from the text alone; it never throws, whatever the text
 */
export function scanCypher(text: string): CypherScan {
  const { tokens, escapes } = tokenise(text);
  const { prefix, options, next } = readPrefixes(text, tokens);
  const scan: CypherScan = {
    clauses: [],
    procedures: [],
    functions: [],
    separators: [],
    escapes,
    prefix,
    options,
    body: '',
  };
  const lastWord = tokens.findLastIndex((token) => token.text !== ';');
  let end = text.length;
  for (let index = next; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (token.kind === 'mark' && token.text === ';') {
      if (index < lastWord) scan.separators.push(positionOf(token));
      else end = Math.min(end, token.start);
      continue;
    }
    const called = readCall(tokens, index, next);
    if (called) {
      const list = called.procedure ? scan.procedures : scan.functions;
      list.push({ name: called.name, position: positionOf(token) });
    }
    if (token.kind === 'word' && beginsClause(tokens, index, next))
      scan.clauses.push({ keyword: token.text.toUpperCase(), position: positionOf(token) });
  }
  const start = tokens[next]?.start ?? text.length;
  scan.body = blank(text.slice(0, start)) + text.slice(start, end) + blank(text.slice(Math.max(start, end)));
  return scan;
}

/** Where a UTF-16 offset lies: lines and columns count from 1. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const lines = before.split(/\r\n|\r|\n/);
  return { line: lines.length, column: lines.at(-1)!.length + 1, offset };
}

function positionOf(token: Token): Position {
  return { line: token.line, column: token.column, offset: token.start };
}

interface Prefixes {
  prefix: CypherScan['prefix'];
  options: string | null;
  /** Index of the query's first token. */
  next: number;
}

/** `EXPLAIN`, `PROFILE` and `CYPHER 5 key=value …`, in any number and order, as Neo4j's pre-parser takes them. */
function readPrefixes(text: string, tokens: readonly Token[]): Prefixes {
  let prefix: CypherScan['prefix'] = null;
  let options: string | null = null;
  let next = 0;
  for (;;) {
    const word = tokens[next];
    const keyword = word?.kind === 'word' ? word.text.toUpperCase() : '';
    if (keyword === 'EXPLAIN' || keyword === 'PROFILE') {
      prefix = keyword;
      next++;
    } else if (keyword === 'CYPHER') {
      const first = ++next;
      while (tokens[next]?.kind === 'number' || tokens[next]?.text === '.') next++;
      while (tokens[next]?.kind === 'word' && tokens[next + 1]?.text === '=') next += 3;
      next = Math.min(next, tokens.length);
      const typed = next > first ? text.slice(tokens[first]!.start, tokens[next - 1]!.end) : '';
      options = [options, typed].filter((part) => part).join(' ');
    } else {
      return { prefix, options, next };
    }
  }
}

const isName = (token: Token | undefined): boolean => token?.kind === 'word' || token?.kind === 'quoted';

/** A procedure after `CALL`, or a dotted name before `(`, that starts at this token. */
function readCall(
  tokens: readonly Token[],
  index: number,
  first: number,
): { name: string; procedure: boolean } | null {
  if (!isName(tokens[index])) return null;
  const before = index > first ? tokens[index - 1] : undefined;
  if (before?.kind === 'mark' && before.text === '.') return null;
  let name = tokens[index]!.text;
  let last = index;
  while (tokens[last + 1]?.text === '.' && tokens[last + 1]?.kind === 'mark' && isName(tokens[last + 2])) {
    last += 2;
    name += `.${tokens[last]!.text}`;
  }
  if (
    before?.kind === 'word' &&
    before.text.toUpperCase() === 'CALL' &&
    beginsClause(tokens, index - 1, first)
  )
    return { name, procedure: true };
  const opens = tokens[last + 1]?.kind === 'mark' && tokens[last + 1]?.text === '(';
  return opens && name.includes('.') && last > index ? { name, procedure: false } : null;
}

/** Whether the word at `index` stands where a clause can begin, rather than as a variable, key, label or type. */
function beginsClause(tokens: readonly Token[], index: number, first: number): boolean {
  const keyword = tokens[index]!.text.toUpperCase();
  if (!WRITING_WORDS.has(keyword) && !FOREIGN_WORDS.has(keyword) && !READING_WORDS.has(keyword)) return false;
  const before = index > first ? tokens[index - 1] : undefined;
  const after = tokens[index + 1];
  if (before?.kind === 'mark' && NO_CLAUSE_AFTER.has(before.text)) return false;
  if (before?.kind === 'word' && before.text.toUpperCase() === 'AS') return false;
  if (after?.kind === 'mark') {
    if (NO_CLAUSE_BEFORE.has(after.text)) return false;
    if (after.text === '}' && keyword !== 'FINISH') return false;
    if (after.text === '*' && keyword !== 'RETURN' && keyword !== 'WITH' && keyword !== 'YIELD') return false;
  }
  return true;
}

/** The same text with every character but line breaks turned into a blank. */
function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}
