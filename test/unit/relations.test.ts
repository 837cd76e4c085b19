/** Every relation pattern finds its example and stays silent on its near miss. */
import { describe, expect, it } from 'vitest';
import { NerContext } from '../../extract/ner/context.ts';
import { defaultGazetteer } from '../../extract/ner/gazetteer/default.ts';
import type { Span } from '../../extract/ner/overlaps.ts';
import { defaultOntology } from '../../extract/ontology/default.ts';
import { Matcher, type Reading, type Trace } from '../../extract/relations/matcher.ts';
import type { Pattern } from '../../extract/relations/pattern.ts';
import { PATTERNS, patterns } from '../../extract/relations/registry.ts';
import { sequenceOf } from '../../extract/relations/sequence.ts';
import { plainDocument } from './extraction-cases.ts';

interface Marked {
  text: string;
  names: { surface: string; start: number; end: number; role: 'subject' | 'object' }[];
}

/** `{X} uses [Y]` -> its text, and where the names stand. */
function unmark(marked: string): Marked {
  let text = '';
  const names: Marked['names'] = [];
  for (const part of marked.matchAll(/\{([^}]*)\}|\[([^\]]*)\]|[^{[]+/g)) {
    const surface = part[1] ?? part[2];
    if (surface !== undefined)
      names.push({
        surface,
        start: text.length,
        end: text.length + surface.length,
        role: part[1] === undefined ? 'object' : 'subject',
      });
    text += surface ?? part[0];
  }
  return { text, names };
}

function read(
  pattern: Pattern,
  marked: string,
): { readings: Reading[]; names: Marked['names']; trace: Trace[] } {
  const { text, names } = unmark(marked);
  const context = new NerContext(plainDocument(text), defaultOntology, defaultGazetteer, { terms: false });
  const view = context.sentences[0];
  if (!view || context.sentences.length !== 1) throw new Error(`not one sentence: ${text}`);
  const spans = names.map(({ surface, start, end }): Span => {
    const first = view.tokens.findIndex((token) => token.start === start);
    const last = view.tokens.findIndex((token) => token.end === end) + 1;
    if (first < 0 || last <= first) throw new Error(`"${surface}" is not whole tokens of: ${text}`);
    return { sentence: 0, first, last, surface, confidence: 1, method: 'test', proposals: [] };
  });
  const typeOf = (entity: number): string => {
    const end = pattern.direction === 'forward' ? 'subject' : 'object';
    const types = names[entity]?.role === end ? pattern.leftTypes : pattern.rightTypes;
    return types?.[0] ?? 'Entity';
  };
  const sequence = sequenceOf(view, spans, (span) => spans.indexOf(span));
  const trace: Trace[] = [];
  const discourse = {
    ontology: defaultOntology,
    typeOf,
    article: undefined,
    carried: undefined,
    person: undefined,
  };
  const readings = new Matcher([pattern]).match(sequence, discourse, (entry) => trace.push(entry));
  return { readings, names, trace };
}

describe('relation patterns', () => {
  it('have ids of their own and relations of the ontology', () => {
    expect(patterns.ids).toHaveLength(PATTERNS.length);
    for (const { relation } of PATTERNS) expect(defaultOntology.hasRelation(relation), relation).toBe(true);
  });

  it('cover at least 14 relation types', () => {
    expect(new Set(PATTERNS.map(({ relation }) => relation)).size).toBeGreaterThanOrEqual(14);
  });

  it.each(PATTERNS.map((pattern) => [pattern.id, pattern] as const))('%s finds its example', (_, pattern) => {
    const { readings, names, trace } = read(pattern, pattern.example);
    const expected = names.flatMap((subject, s) =>
      subject.role === 'subject'
        ? names.flatMap((object, o) =>
            object.role === 'object' ? [`${names[s]?.surface} -> ${names[o]?.surface}`] : [],
          )
        : [],
    );
    const found = readings.map(
      ({ subject, object }) => `${names[subject]?.surface} -> ${names[object]?.surface}`,
    );
    expect(new Set(found), JSON.stringify(trace)).toEqual(new Set(expected));
  });

  it.each(PATTERNS.map((pattern) => [pattern.id, pattern] as const))(
    '%s is silent on its near miss',
    (_, pattern) => {
      const { readings } = read(pattern, pattern.nearMiss);
      expect(readings).toEqual([]);
    },
  );
});
