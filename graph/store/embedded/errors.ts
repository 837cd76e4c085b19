/** What the engine reports, in one sentence each that says what to do next. */
import { type ErrorCode, KithError, type Position } from '../../../foundation/errors.ts';
import { positionAt } from '../cypher-text.ts';

/** What was being done when the engine failed. */
export type Doing = 'open' | 'read' | 'write' | 'close';

/** Characters of the engine's own words; it repeats the query in them. */
const LONGEST = 200;

/** The engine's names for what it expected to read. */
const SIGNS: Readonly<Record<string, string>> = {
  RParen: 'a )',
  LParen: 'a (',
  RBrace: 'a }',
  LBrace: 'a {',
  RBracket: 'a ]',
  LBracket: 'a [',
  Colon: 'a :',
  Comma: 'a ,',
  Match: 'MATCH',
  identifier: 'a name that is no keyword',
};

export function lockedError(location: string): KithError {
  return new KithError(
    'store-locked',
    `The graph in ${location} is open in another process; stop the other kith (often a kith serve), or ask it through its API.`,
    { source: location, retryAfter: 5 },
  );
}

export function damagedError(location: string, what: string): KithError {
  return new KithError(
    'store-damaged',
    `The graph in ${location} is damaged (${what}); it was not changed. Bring back a backup with kith restore, or open it with salvage to keep what was written before the damage.`,
    { source: location },
  );
}

/** @returns the error itself when it is a KithError already */
export function storeError(error: unknown, doing: Doing, location: string): KithError {
  if (error instanceof KithError) return error;
  const message = messageOf(error);
  const fail = (code: ErrorCode, sentence: string): KithError =>
    new KithError(code, sentence, { cause: error, source: location });
  if (/cannot be locked|locked by another process/i.test(message)) return lockedError(location);
  if (/ENOSPC|No space left|os error 28\b|EDQUOT|os error 122\b/i.test(message))
    return fail(
      'store-full',
      `The disk that holds ${location} is full; what was acknowledged is kept. Free some space and try again.`,
    );
  if (/EACCES|EPERM|EROFS|Permission denied|Read-only file system|os error (1|13|30)\b/i.test(message))
    return fail(
      'store-full',
      `The folder ${location} cannot be written; give this user the right to write there, or name another folder with KITH_DATA.`,
    );
  if (/EIO|os error 5\b/i.test(message))
    return fail('store-full', `The disk that holds ${location} fails to read or write; check the disk.`);
  if (doing === 'open' && /GRAFEO-S\d|damaged|not a (Grafeo )?database|magic|checksum/i.test(message))
    return damagedError(location, damageOf(message));
  if (/read-only/i.test(message))
    return fail('store-failed', `The graph in ${location} was opened for reading only; open it for writing.`);
  if (isTooWide(message)) return tooWide(error);
  if (/GRAFEO-T001|Write conflict/.test(message))
    return fail('store-busy', `Two writes to ${location} met; try again.`);
  return fail('store-failed', `The graph in ${location} could not ${doing}: ${wordsOf(message)}.`);
}

/**
 * What the engine says of a user's query.
 *
 * @param query as the user typed it
 * @param lines put before the query in the text that the engine read
 */
export function queryError(error: unknown, query: string, lines: number): KithError {
  if (error instanceof KithError) return error;
  const message = messageOf(error);
  if (isTooWide(message)) return tooWide(error);
  if (/panicked/.test(message))
    return new KithError(
      'cypher-failed',
      'The engine failed inside this query; write it in smaller steps, and please report it.',
      { cause: error },
    );
  const words = wordsOf(message);
  const position = positionOf(message, query, lines) ?? placeOfName(message, query);
  const where = position ? ` (line ${position.line}, column ${position.column})` : '';
  if (/GRAFEO-Q001/.test(message))
    return new KithError('cypher-syntax', `The query does not parse: ${expectation(words)}${where}.`, {
      cause: error,
      position,
    });
  const parameter = /Missing parameter: \$?(\w+)/.exec(message)?.[1];
  if (parameter !== undefined)
    return new KithError('cypher-syntax', `The parameter $${parameter} has no value${where}; pass one.`, {
      cause: error,
      position,
    });
  if (/GRAFEO-Q00[2-5]/.test(message))
    return new KithError('cypher-syntax', `${words}${where}.${hintOf(message)}`, { cause: error, position });
  return new KithError('cypher-failed', `The query failed: ${words}.`, { cause: error });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The engine keeps the rows of one step in chunks of 65,536. */
function isTooWide(message: string): boolean {
  const from = message.search(/panicked/i);
  return from >= 0 && /capacity|selection/i.test(message.slice(from));
}

function tooWide(cause: unknown): KithError {
  return new KithError(
    'cypher-too-wide',
    'The query goes from one node to more than about 65,000 others in one step, which this engine cannot; narrow the pattern with a label, a relation type or a WHERE, or use Neo4j.',
    { cause },
  );
}

/** The first line of the engine's message without its codes. */
function wordsOf(message: string): string {
  const line = message
    .split('\n')[0]!
    .replace(/GRAFEO-[A-Z]\d+: /g, '')
    .replace(/^(?:(?:Query|Database|Transaction) error: |(?:syntax|semantic) error: |\[Cypher\] )+/i, '')
    .replace(/; CALL grafeo\.procedures\(\).*/, '')
    .replace(/(?<![.\s])[.\s]+$/, '');
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

function hintOf(message: string): string {
  const hint = /help: (Did you mean '[^']{1,60}'\?)/.exec(message)?.[1];
  return hint === undefined ? '' : ` ${hint}`;
}

function damageOf(message: string): string {
  const bytes = /damaged at byte \d+/.exec(message)?.[0];
  if (bytes) return bytes;
  return /magic|not a/i.test(message) ? 'its file is not a graph' : wordsOf(message);
}

/** "Expected RParen" as a reader of Cypher says it. */
function expectation(words: string): string {
  const expected = /^Expected (?:an? )?(\w+)$/.exec(words)?.[1];
  if (expected !== undefined && SIGNS[expected]) return `${SIGNS[expected]} is expected`;
  if (words === 'Expected end of query') return 'something here belongs to no clause';
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** The engine's `--> query:LINE:COLUMN`, which counts code points; ours counts UTF-16 units. */
function positionOf(message: string, query: string, lines: number): Position | undefined {
  const found = /--> query:(\d+):(\d+)/.exec(message);
  if (!found) return undefined;
  let start = 0;
  for (let line = Number(found[1]) - lines; line > 1; line -= 1) {
    const end = query.indexOf('\n', start);
    if (end === -1) break;
    start = end + 1;
  }
  let offset = start;
  for (let column = Number(found[2]); column > 1 && offset < query.length; column -= 1)
    offset += (query.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
  return positionAt(query, offset);
}

/** Semantic errors have no position, but name the variable, function or parameter at fault. */
function placeOfName(message: string, query: string): Position | undefined {
  const name = /(?:variable|function|procedure|parameter:?) '?(\$?[\w.]+)'?/i.exec(message)?.[1];
  if (name === undefined) return undefined;
  const offsets: number[] = [];
  const edge = (character: string | undefined) =>
    character === undefined || !/[\p{L}\p{N}_]/u.test(character);
  for (let at = query.indexOf(name); at !== -1; at = query.indexOf(name, at + 1))
    if (edge(query[at - 1]) && edge(query[at + name.length])) offsets.push(at);
  // A name that stands in two places could mean either.
  return offsets.length === 1 ? positionAt(query, offsets[0]!) : undefined;
}
