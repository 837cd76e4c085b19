/**
 * YAML to plain values that know their line. Only what a list of definitions needs is read: maps, lists and
 * single values; no anchors and aliases (a few lines of them can stand for gigabytes), no tags, one document.
 * Size and depth are bounded before the parser sees the text, as it is not linear in either.
 */
import {
  Composer,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type ParsedNode,
  Parser,
} from 'yaml';
import { KithError } from '../../foundation/errors.ts';

/** Characters of a file; longer lists of names belong into a gazetteer file. */
export const LARGEST_FILE = 512 * 1024;
const LONGEST_LINE = 4_000;
const DEEPEST_INDENT = 40;
const DEEPEST_BRACKETS = 8;

export type YamlPath = readonly (string | number)[];

export interface YamlText {
  readonly value: unknown;
  /** Line of the value at a path, or of the nearest value around it; from 1. */
  lineOf(path: YamlPath): number;
}

/** The error of a line: names the file and the line, and says what to do. */
export function faultAt(source: string, line: number, sentence: string, column = 1): KithError {
  return new KithError('usage', `"${source}", line ${line}: ${sentence}`, {
    source,
    position: { line, column },
  });
}

/** @throws KithError `usage` naming the file and the line */
export function readYaml(text: string, source: string): YamlText {
  checkBounds(text, source);
  const lines = new LineCounter();
  const place = (offset: number) => lines.linePos(offset);
  const fault = (offset: number, sentence: string) => {
    const { line, col } = place(offset);
    return faultAt(source, Math.max(1, line), sentence, Math.max(1, col));
  };
  const tokens = [];
  for (const token of new Parser(lines.addNewLine).parse(text)) {
    if (token.type === 'error') throw fault(token.offset, `this is no YAML: ${firstLine(token.message)}.`);
    tokens.push(token);
  }
  let document: Document.Parsed<ParsedNode, false> | undefined;
  // Keys that stand twice are found below: the parser compares each with each.
  const composer = new Composer<ParsedNode, false>({
    prettyErrors: false,
    uniqueKeys: false,
    version: '1.2',
    schema: 'core',
  });
  for (const each of composer.compose(tokens, true, text.length)) {
    if (document) throw fault(each.range[0], 'a second document begins here; write one file for each.');
    document = each;
  }
  const [error] = document?.errors ?? [];
  if (error) throw fault(error.pos[0], `this is no YAML: ${firstLine(error.message)}.`);

  const offsets = new Map<string, number>();
  const key = (path: YamlPath) => JSON.stringify(path);
  const plainOf = (node: unknown, path: YamlPath, offset: number): unknown => {
    const at = rangeOf(node) ?? offset;
    offsets.set(key(path), at);
    if (node === null) return null;
    if (isAlias(node))
      throw fault(at, `“*${node.source}” stands for something else; write it out, aliases are not read.`);
    if (!isScalar(node) && !isCollection(node))
      throw fault(at, 'this cannot be read; see docs/ontology-files.md.');
    if (node.anchor)
      throw fault(at, `“&${node.anchor}” names a value for aliases, which are not read; leave it out.`);
    if (node.tag && /^!|^tag:/.test(node.tag) && !isSeq(node) && !isMap(node) && !PLAIN_TAGS.has(node.tag))
      throw fault(at, `tags such as “${node.tag.slice(0, 40)}” are not read; leave it out.`);
    if (isScalar(node)) return node.value;
    if (isSeq(node)) return node.items.map((item, index) => plainOf(item, [...path, index], at));
    const record: Record<string, unknown> = {};
    if (!isMap(node)) return record;
    for (const pair of node.items) {
      const keyAt = rangeOf(pair.key) ?? at;
      const name = isScalar(pair.key) ? pair.key.value : undefined;
      if (typeof name !== 'string' || name === '__proto__')
        throw fault(keyAt, 'a name must stand before the colon, without brackets.');
      if (Object.hasOwn(record, name)) throw fault(keyAt, `“${name}” stands here twice; leave one out.`);
      record[name] = plainOf(pair.value, [...path, name], keyAt);
      // The line of the name: where a value is missing it has none of its own.
      offsets.set(key([...path, name]), keyAt);
    }
    return record;
  };
  const value = plainOf(document?.contents ?? null, [], 0);
  return {
    value,
    lineOf(path) {
      for (let length = path.length; length > 0; length--) {
        const offset = offsets.get(key(path.slice(0, length)));
        if (offset !== undefined) return Math.max(1, place(offset).line);
      }
      return 1;
    },
  };
}

const PLAIN_TAGS: ReadonlySet<string> = new Set(['tag:yaml.org,2002:str', 'tag:yaml.org,2002:int']);

function rangeOf(node: unknown): number | undefined {
  return isScalar(node) || isCollection(node) || isAlias(node) ? (node.range?.[0] ?? undefined) : undefined;
}

function firstLine(message: string): string {
  const [line = ''] = message.split('\n');
  return line.slice(0, 160).replace(/[.:]$/, '');
}

/** One look at each character. @throws KithError `usage` for what is too large, long or deep */
function checkBounds(text: string, source: string): void {
  if (text.length > LARGEST_FILE)
    throw faultAt(
      source,
      1,
      `the file is larger than ${LARGEST_FILE / 1024} KiB; put long lists of names into a file for --gazetteer.`,
    );
  let depth = 0;
  let line = 0;
  for (const content of text.split('\n')) {
    line += 1;
    if (content.length > LONGEST_LINE)
      throw faultAt(source, line, `the line is longer than ${LONGEST_LINE} characters; break it.`);
    const indent = content.length - content.replace(/^[ \t]+/, '').length;
    if (indent < content.length && (indent > DEEPEST_INDENT || STAIRS.test(content)))
      throw faultAt(source, line, 'this is nested too deeply; lists of definitions are three levels deep.');
    const code = content.slice(indent);
    if (code.startsWith('#')) continue;
    if (/^(?:- *)?[&*!]/.test(code))
      throw faultAt(
        source,
        line,
        'anchors (&), aliases (*) and tags (!) are not read; put a text that begins so in quotes.',
      );
    for (const letter of code) {
      if (letter === '[' || letter === '{') depth += 1;
      else if ((letter === ']' || letter === '}') && depth > 0) depth -= 1;
      if (depth > DEEPEST_BRACKETS)
        throw faultAt(
          source,
          line,
          'brackets are nested too deeply here; put texts with brackets in quotes, and close them.',
        );
    }
  }
}

/** `- - - - x`: lists within lists on one line. */
const STAIRS = /^[ \t]*(?:[-?][ \t]+){5}/;
