/** The annotated corpus keeps its own rules (test/quality/GUIDELINES.md), and the scorer counts as it says. */
import { describe, expect, it } from 'vitest';
import { defaultOntology } from '../../extract/ontology/default.ts';
import { readInput } from '../../extract/sources/read.ts';
import { type GoldArticle, parseArticle, readCorpus, sentenceAt, toPage } from '../quality/corpus.ts';
import {
  canonicalTriple,
  coarseType,
  matchEntities,
  rates,
  scoreArticle,
  scoreExactSpans,
  scoreOverlappingSpans,
} from '../quality/score.ts';

const corpus = readCorpus();
const entityOf = ({ entities }: GoldArticle, key: string) => entities.find((each) => each.key === key);
const canonical = (triple: { subject: string; type: string; object: string }) =>
  canonicalTriple(defaultOntology, triple);

describe('the corpus', () => {
  it('has thirty articles, of which twelve are only scored', () => {
    expect(corpus.filter(({ split }) => split === 'learn')).toHaveLength(18);
    expect(corpus.filter(({ split }) => split === 'scored')).toHaveLength(12);
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

describe('the scorer', () => {
  const span = (start: number, end: number) => ({ start, end, type: 'Place' });

  it('counts spans exact and overlapping', () => {
    const gold = [span(0, 5), span(10, 15), span(20, 25)];
    const predicted = [span(0, 5), span(11, 15), span(30, 35)];
    expect(scoreExactSpans(gold, predicted)).toEqual({ correct: 1, predicted: 3, gold: 3 });
    expect(scoreOverlappingSpans(gold, predicted)).toEqual({ correct: 2, predicted: 3, gold: 3 });
  });

  it('gives one predicted span for one of the annotation', () => {
    expect(scoreOverlappingSpans([span(0, 10)], [span(0, 4), span(5, 10)]).correct).toBe(1);
  });

  it('gives rates without dividing by nothing', () => {
    expect(rates({ correct: 0, predicted: 0, gold: 0 })).toEqual({ precision: 0, recall: 0, f1: 0 });
    expect(rates({ correct: 3, predicted: 4, gold: 6 }).f1).toBeCloseTo(0.6);
  });

  it('matches entities one for one by shared names, then by type', () => {
    const gold = [
      { key: 'firm', type: 'Company', name: 'Amazon.com, Inc.', aliases: ['Amazon'] },
      { key: 'river', type: 'Place', name: 'Amazon', aliases: [] },
    ];
    const predicted = [
      { id: '1', name: 'AMAZON', aliases: [], type: 'Place' },
      { id: '2', name: 'Amazon', aliases: ['Amazon.com, Inc.'], type: 'Company' },
      { id: '3', name: 'amazon', aliases: [], type: 'Entity' },
    ];
    const { matched, identity } = matchEntities(gold, predicted);
    expect([...matched]).toEqual([
      ['2', 'firm'],
      ['1', 'river'],
    ]);
    expect(identity.has('3')).toBe(true);
  });

  it.each([
    ['symmetric types in one order', 'b PARTNER_OF a', 'a PARTNER_OF b'],
    ['INCLUDES as PART_OF', 'a INCLUDES b', 'b PART_OF a'],
    ['ADOPTED_BY as USES', 'a ADOPTED_BY b', 'b USES a'],
    ['others as they are', 'b OWNED_BY a', 'b OWNED_BY a'],
  ])('spells %s', (_what, said, spelled) => {
    const [subject = '', type = '', object = ''] = said.split(' ');
    expect(canonical({ subject, type, object })).toBe(spelled);
  });

  it('knows the four coarse types, and that Entity is none', () => {
    const coarse = ['Provider', 'Person', 'Place', 'Software', 'Entity'].map((type) =>
      coarseType(defaultOntology, type),
    );
    expect(coarse).toEqual(['Organization', 'Person', 'Place', 'Other', 'Untyped']);
  });

  it('counts relations found, implied, wrong and forbidden', () => {
    const gold = parseArticle(
      'x.txt',
      'title: T\nsplit: learn\nform: text\nabout: b\n\n[[Ann|Person|a]] wrote [[Bolt|Software|b]], not [[Crux|Software|c]].\n\n' +
        '--- relations\nb AUTHORED_BY a\n--- implied\nb USES c\n--- not\nc AUTHORED_BY a # “not”',
    );
    const names = ['Ann', 'Bolt', 'Crux'];
    const entities = names.map((name) => ({ id: name, name, aliases: [], type: 'Entity' }));
    const say = (subject: string, type: string, object: string) => ({ subject, type, object });
    const relations = [
      say('Bolt', 'AUTHORED_BY', 'Ann'),
      say('Bolt', 'DEVELOPED_BY', 'Ann'),
      say('Crux', 'ADOPTED_BY', 'Bolt'),
      say('Crux', 'AUTHORED_BY', 'Ann'),
      say('Crux', 'PART_OF', 'Bolt'),
    ];
    const score = scoreArticle(gold, { mentions: [], entities, relations }, defaultOntology);
    expect(score.relations).toEqual({ correct: 1, predicted: 3, gold: 1 });
    expect(score.violations).toEqual({ correct: 1, predicted: 0, gold: 1 });
    expect(score.fineTypes).toEqual({ correct: 0, predicted: 3, gold: 3 });
  });
});
