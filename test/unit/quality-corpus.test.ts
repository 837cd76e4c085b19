/** The annotated corpus keeps its own rules (test/quality/GUIDELINES.md). */
import { describe, expect, it } from 'vitest';
import { canonicalTriple, type Triple } from '../../evaluate/index.ts';
import { defaultOntology } from '../../extract/ontology/default.ts';
import { readInput } from '../../extract/sources/read.ts';
import { type GoldArticle, parseArticle, readCorpus, sentenceAt, toPage } from '../quality/corpus.ts';

const corpus = readCorpus();
const entityOf = ({ entities }: GoldArticle, key: string) => entities.find((each) => each.key === key);
const canonical = (triple: Triple) => {
  const { subject, type, object } = canonicalTriple(defaultOntology, triple);
  return `${subject} ${type} ${object}`;
};

describe('the corpus', () => {
  it('has 168 articles to learn from and 26 that are only scored', () => {
    expect(corpus.filter(({ split }) => split === 'learn')).toHaveLength(168);
    expect(corpus.filter(({ split }) => split === 'scored')).toHaveLength(26);
  });

  it('has each title once', () => {
    expect(new Set(corpus.map(({ title }) => title)).size).toBe(corpus.length);
  });

  it('has pages and plain texts in both parts', () => {
    const kinds = new Set(corpus.map(({ split, form }) => `${split} ${form}`));
    expect(kinds.size).toBe(4);
  });
});

describe.each(corpus.map((article) => [article.title, article] as const))('%s', (_title, article) => {
  const { text, mentions, entities, sentences, relations, implied, negatives } = article;

  it('has 250 to 600 words', () => {
    const words = text.split(/\s+/).length;
    expect(words).toBeGreaterThanOrEqual(250);
    expect(words).toBeLessThanOrEqual(600);
  });

  it('has mentions whose offsets give their surfaces, in order, each inside one sentence', () => {
    let last = 0;
    for (const { start, end, surface } of mentions) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(text.slice(start, end)).toBe(surface);
      expect(surface).toBe(surface.trim());
      expect(sentenceAt(sentences, start)?.end, surface).toBeGreaterThanOrEqual(end);
      last = end;
    }
  });

  it('marks no word of a longer word', () => {
    for (const { start, end, surface } of mentions)
      expect(
        /[\p{L}\p{N}]/u.test(text.charAt(start - 1)) || /[\p{L}\p{N}]/u.test(text.charAt(end)),
        surface,
      ).toBe(false);
  });

  it('has entities with a type of the ontology and a key of their own', () => {
    expect(new Set(entities.map(({ key }) => key)).size).toBe(entities.length);
    for (const { key, type } of entities) {
      expect(defaultOntology.hasType(type), key).toBe(true);
      expect(mentions.some(({ entity }) => entity === key)).toBe(true);
    }
  });

  it('has relations between known entities that the ontology allows', () => {
    for (const { subject, type, object } of [...relations, ...implied, ...negatives]) {
      const from = entityOf(article, subject);
      const to = entityOf(article, object);
      expect(
        from !== undefined && to !== undefined && defaultOntology.allows(type, from.type, to.type),
        `${subject} (${from?.type}) ${type} ${object} (${to?.type})`,
      ).toBe(true);
      expect(subject).not.toBe(object);
    }
  });

  it('says each relation once, and never that it is both true and false', () => {
    const said = [...relations, ...implied, ...negatives].map(canonical);
    const twice = said.filter((each, at) => said.indexOf(each) !== at);
    expect(twice).toEqual([]);
  });

  it('has evidence of one sentence or two side by side that hold both ends', () => {
    for (const { subject, type, object, evidence } of relations) {
      expect(evidence.length).toBeGreaterThan(0);
      for (const spans of evidence) {
        const at = spans.map(({ start }) => sentences.findIndex((sentence) => sentence.start === start));
        expect(at.every((each) => each >= 0)).toBe(true);
        expect(at.length === 1 || (at.length === 2 && at[1] === (at[0] as number) + 1)).toBe(true);
        const held = [subject, object].filter((key) =>
          mentions.some(
            ({ entity, start, end }) =>
              entity === key && spans.some((span) => span.start <= start && end <= span.end),
          ),
        );
        // Its subject may stand there as "it" or "the company", or not at all in an infobox line.
        const carried = [subject, object].includes(article.about) && held.length === 1;
        expect(held.length === 2 || carried, `${subject} ${type} ${object}`).toBe(true);
      }
    }
  });

  it('has three hard negatives or more, each with its reason', () => {
    expect(negatives.length).toBeGreaterThanOrEqual(3);
    for (const { why } of negatives) expect(why).not.toBe('');
  });

  it('is read back with every sentence as it was annotated', () => {
    const read = [...readInput(article.file, toPage(article), article.form)];
    const [document] = read;
    if (read.length !== 1 || document === undefined || !('text' in document))
      throw new Error('not one document');
    for (const { start, end } of sentences) expect(document.text).toContain(text.slice(start, end));
  });
});

describe('the loader', () => {
  const file = (body: string, rest = '') =>
    `title: T\nsplit: learn\nform: text\nabout: a\n\n${body}\n\n--- relations\n${rest}`;

  it('reads mentions, keys and evidence', () => {
    const article = parseArticle(
      'x.txt',
      file(
        '[[Acme, Inc.|Company|a]] makes [[Bolt|Software|b]]. It is small. [[Acme|a]] owns [[Bolt]].',
        'b DEVELOPED_BY a # makes\n--- not\nb OWNED_BY a # a test',
      ),
    );
    expect(article.text).toBe('Acme, Inc. makes Bolt. It is small. Acme owns Bolt.');
    expect(article.entities).toEqual([
      { key: 'a', type: 'Company', name: 'Acme, Inc.', aliases: ['Acme'] },
      { key: 'b', type: 'Software', name: 'Bolt', aliases: [] },
    ]);
    expect(article.relations[0]?.evidence).toEqual([[{ start: 0, end: 22 }]]);
    expect(article.negatives[0]?.why).toBe('a test');
  });

  it.each([
    ['a new surface without type', file('[[Acme]] grows.'), /x\.txt:6: “Acme” is new/],
    ['a key without type', file('[[Acme|a]] grows.'), /x\.txt:6: the key “a” has no type yet/],
    [
      'a second type',
      file('[[Acme|Company|a]] grows. [[Acme|Person|a]] grows.'),
      /x\.txt:6: the key “a” has its type already/,
    ],
    ['an unknown end', file('[[Acme|Company|a]] grows.', 'a USES b'), /x\.txt:9: no mention has the key “b”/],
    [
      'two possible sentences',
      file('[[A|Company|a]] and [[B|Company|b]]. [[A]] or [[B]].', 'a OWNED_BY b'),
      /x\.txt:9: 2 sentences hold a and b/,
    ],
    [
      'evidence that is not there',
      file('[[A|Company|a]] and [[B|Company|b]].', 'a OWNED_BY b # owns'),
      /x\.txt:9: the words “owns” stand in 0 sentences/,
    ],
    ['no subject', file('[[B|Company|b]] grows.'), /x\.txt: the article is about “a”/],
    ['an unknown part', file('[[A|Company|a]].', '--- maybe'), /x\.txt:9: there is no part “maybe”/],
  ])('refuses %s', (_what, source, message) => {
    expect(() => parseArticle('x.txt', source)).toThrow(message);
  });
});
