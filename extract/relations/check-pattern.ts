/**
 * Whether a pattern does what it says: its words are words, it finds its example, and it is silent on its
 * near miss. The tests hold kith's own rows to it, and an ontology file's are checked when it is loaded.
 */
import type { Span } from '../ner/overlaps.ts';
import { type Token, tokenise } from '../ner/tokens.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { splitSentences } from '../sentences.ts';
import { Matcher, type Reading, type Trace } from './matcher.ts';
import type { Pattern } from './pattern.ts';
import { sequenceOf } from './sequence.ts';

export interface MarkedName {
  readonly surface: string;
  readonly start: number;
  readonly end: number;
  readonly role: 'subject' | 'object';
}

/** `{X} uses [Y]` -> its text, and where the names stand. */
export function unmark(marked: string): { text: string; names: MarkedName[] } {
  let text = '';
  const names: MarkedName[] = [];
  for (const part of marked.matchAll(/\{([^{}]*)\}|\[([^[\]]*)\]|[^{}[\]]+/g)) {
    const surface = part[1] ?? part[2];
    if (surface !== undefined) {
      const role = part[1] === undefined ? 'object' : 'subject';
      names.push({ surface, start: text.length, end: text.length + surface.length, role });
    }
    text += surface ?? part[0];
  }
  return { text, names };
}

export interface TriedPattern {
  readonly names: readonly MarkedName[];
  readonly readings: readonly Reading[];
  readonly trace: readonly Trace[];
}

/** Reads a marked sentence with one pattern; a sentence that is none is a text that says why. */
export function tryPattern(pattern: Pattern, marked: string, ontology: Ontology): TriedPattern | string {
  const { text, names } = unmark(marked);
  if (/[{}[\]]/.test(text)) return 'its brackets do not close; write {subject} and [object]';
  if (splitSentences(text, 0, text.length).length !== 1) return 'it is not one sentence';
  const tokens = tokenise(text);
  const spans: Span[] = [];
  for (const { surface, start, end } of names) {
    const first = tokens.findIndex((token) => token.start === start);
    const last = tokens.findIndex((token) => token.end === end) + 1;
    if (surface === '' || first < 0 || last <= first) return `“${surface}” in it is not whole words`;
    spans.push({ sentence: 0, first, last, surface, confidence: 1, method: 'example', proposals: [] });
  }
  const typeOf = (entity: number): string => {
    const left = (names[entity]?.role === 'subject') === (pattern.direction === 'forward');
    return (left ? pattern.leftTypes : pattern.rightTypes)?.[0] ?? 'Entity';
  };
  const view = { ordinal: 0, section: '', kind: 'lead', start: 0, end: text.length, text, tokens } as const;
  const trace: Trace[] = [];
  const readings = new Matcher([pattern]).match(
    sequenceOf(view, spans, (span) => spans.indexOf(span)),
    { ontology, typeOf, article: undefined, carried: undefined, person: undefined },
    (entry) => trace.push(entry),
  );
  return { names, readings, trace };
}

/**
 * What is wrong with a pattern, as the end of a sentence that begins with its name; undefined when it is
 * sound.
 */
export function faultOfPattern(
  pattern: Pattern,
  ontology: Ontology,
): { field: string; fault: string } | undefined {
  const words = faultOfWords(pattern.words);
  if (words) return { field: 'words', fault: words };
  const example = tryPattern(pattern, pattern.example, ontology);
  if (typeof example === 'string') return { field: 'example', fault: example };
  const { names, readings } = example;
  const subjects = names.flatMap(({ role }, at) => (role === 'subject' ? [at] : []));
  const objects = names.flatMap(({ role }, at) => (role === 'object' ? [at] : []));
  if (subjects.length === 0 || objects.length === 0)
    return { field: 'example', fault: 'it marks no {subject}, or no [object]' };
  const pair = (subject: number, object: number) => `${names[subject]?.surface} → ${names[object]?.surface}`;
  const wanted = new Set(subjects.flatMap((subject) => objects.map((object) => pair(subject, object))));
  const found = new Set(readings.map(({ subject, object }) => pair(subject, object)));
  const missing = [...wanted].find((each) => !found.has(each));
  if (missing !== undefined) {
    const why = example.trace.map(({ outcome }) => outcome).join('; ') || 'its first word is not there';
    return { field: 'example', fault: `the pattern does not find ${missing} in it (${why})` };
  }
  const extra = [...found].find((each) => !wanted.has(each));
  if (extra !== undefined)
    return { field: 'example', fault: `the pattern finds ${extra} in it, which it does not mark` };
  const miss = tryPattern(pattern, pattern.nearMiss, ontology);
  if (typeof miss === 'string') return { field: 'nearMiss', fault: miss };
  if (miss.names.length < 2)
    return {
      field: 'nearMiss',
      fault: 'it marks fewer than two names, so that nothing could be found in it',
    };
  const [first] = miss.readings;
  if (first === undefined) return undefined;
  const { surface: subject } = miss.names[first.subject] as MarkedName;
  const { surface: object } = miss.names[first.object] as MarkedName;
  return {
    field: 'nearMiss',
    fault: `the pattern finds ${subject} → ${object} in it, and must find nothing`,
  };
}

/** One word, as the sentence's own words are cut; `a|b` for either, a `?` at the end for one that may be missing. */
function faultOfWords(words: string): string | undefined {
  const steps = words.split(' ');
  for (const [at, step] of steps.entries()) {
    const optional = step.endsWith('?');
    if (at === 0 && optional) return 'the first word must be there; leave its "?" out';
    for (const word of (optional ? step.slice(0, -1) : step).split('|')) {
      if (word === '')
        return 'there is an empty word; write words with one space between, and "a|b" for either';
      if (!/^[\p{Ll}\p{N}'’-]+$/u.test(word))
        return `“${word}” is no word in lower case; patterns are words, not regular expressions`;
      // Both are parted from the name before them.
      if (word === "'s" || word === '-based') continue;
      const tokens: Token[] = tokenise(word);
      if (tokens.length !== 1) return `“${word}” is read as ${tokens.length} words; write them apart`;
    }
  }
  return undefined;
}
