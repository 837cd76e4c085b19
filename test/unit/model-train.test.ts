/** From a handful of annotated sentences to a model file that finds names, twice the same to the byte. */
import { beforeAll, describe, expect, it } from 'vitest';
import { NerContext } from '../../extract/ner/context.ts';
import { defaultGazetteer } from '../../extract/ner/gazetteer/default.ts';
import { spanModelLayer } from '../../extract/ner/layers/span-model.ts';
import { decodeModel, encodeModel } from '../../extract/ner/model/file.ts';
import { hashWord } from '../../extract/ner/model/hashing.ts';
import { hashPhrase, LISTS } from '../../extract/ner/model/lexicon.ts';
import { NameModel } from '../../extract/ner/model/name-model.ts';
import { ModelReading } from '../../extract/ner/model-reading.ts';
import { settle } from '../../extract/ner/overlaps.ts';
import { tokenise } from '../../extract/ner/tokens.ts';
import { bestType, type TypeBoard } from '../../extract/ner/typing.ts';
import { defaultOntology } from '../../extract/ontology/default.ts';
import { splitSentences } from '../../extract/sentences.ts';
import type { AnnotatedText, Coarse } from '../../train/corpora/annotated.ts';
import type { Corpus } from '../../train/corpora/registry.ts';
import { type LearnOptions, learn } from '../../train/learn.ts';
import type { LexiconBuild } from '../../train/lexicon-build.ts';
import { ANY, prepare, relax } from '../../train/prepared.ts';
import { plainDocument } from './extraction-cases.ts';

const TYPES: Record<string, Coarse> = { P: 'person', G: 'organization', L: 'place', X: 'other' };

/** `[P Ada Lovelace] lives in [L Paris].` */
function annotated(id: string, marked: string): AnnotatedText {
  let text = '';
  const mentions: AnnotatedText['mentions'][number][] = [];
  for (const part of marked.split(/(\[[A-Z] [^\]]+\])/)) {
    const match = /^\[([A-Z]) ([^\]]+)\]$/.exec(part);
    const words = match?.[2] ?? part;
    if (match)
      mentions.push({
        start: text.length,
        end: text.length + words.length,
        type: match[1] as string,
        coarse: TYPES[match[1] as string] as Coarse,
      });
    text += words;
  }
  return { id, title: '', text, mentions };
}

const PEOPLE = [
  'Ada Lovelace',
  'Alan Turing',
  'Grace Hopper',
  'Donald Knuth',
  'Barbara Liskov',
  'Niklaus Wirth',
];
const PLACES = ['Paris', 'Zurich', 'Boston', 'Lisbon', 'Vienna'];
const FIRMS = ['Orbit Systems Inc.', 'Harbour Labs Inc.', 'Delta Foundation', 'Meadow Foundation'];
const sentences = PEOPLE.flatMap((person, n) =>
  PLACES.flatMap((place, m) => [
    `[P ${person}] lives in [L ${place}] and works for [G ${FIRMS[(n + m) % FIRMS.length]}] today.`,
    `The founder of [G ${FIRMS[(n * m) % FIRMS.length]}] is [P ${person}], born near [L ${place}].`,
  ]),
);
const corpus = (style: 'names' | 'terms', lines: readonly string[]): Corpus => ({
  id: style,
  style,
  weight: 1,
  notice: `sentences of this test, ${style}`,
  read: (_, part) => (part === 'train' ? lines.map((line, at) => annotated(`${style}#${at}`, line)) : []),
});
const corpora = [
  corpus('names', [...sentences, 'They like gradient descent, as many do.']),
  corpus('terms', [
    'They like [X gradient descent], as many do.',
    'We use [X gradient descent] here.',
    ...sentences,
  ]),
];

const words = ['lives', 'founder', 'foundation', 'paris', 'gradient'];
const lexicon: LexiconBuild = {
  vectors: { words, rows: Float32Array.from({ length: words.length * 100 }, (_, at) => Math.sin(at) / 10) },
  data: {
    words: Int32Array.from(words, hashWord),
    clusters: Uint16Array.of(0, 1, 2, 3, 4),
    middle: Uint16Array.of(0, 1, 1, 2, 2),
    coarse: Uint16Array.of(0, 0, 0, 1, 1),
    phrases: Int32Array.of(hashPhrase([hashWord('paris')])),
    lists: Int32Array.of(1 << LISTS.indexOf('city')),
  },
};
const options: LearnOptions = {
  data: '',
  corpora,
  everything: false,
  spans: { passes: 8, rate: 0.1, l1: 0.01, l2: 0.01, dropout: 0.1, seed: 1 },
  choice: { passes: 8, rate: 0.1, l1: 0.01, l2: 0.01, dropout: 0.1, seed: 3 },
  types: { passes: 8, rate: 0.1, l1: 0.01, l2: 0.01, dropout: 0.1, seed: 2 },
  leastCount: 2,
  prune: { spans: 0.01, types: 0.01, fine: 0.01 },
  notices: ['a notice of the lists'],
};
const make = (): Uint8Array => encodeModel(learn(lexicon, options, () => {}));

function found(model: NameModel, text: string): string[] {
  const split = splitSentences(text).map(({ start, end }) => tokenise(text, start, end));
  const tokens = split.flat();
  return model
    .find({ title: '', sentences: split })
    .map(
      ({ first, last, labels }) =>
        `${model.coarseOf(labels)}: ${text.slice(tokens[first]?.start, tokens[last - 1]?.end)}`,
    );
}

describe('a model learnt from sentences', () => {
  let bytes: Uint8Array;
  beforeAll(() => {
    bytes = make();
  }, 60_000);

  it('is the same to the byte each time', () => {
    expect(make()).toEqual(bytes);
  });

  it('finds names it has not seen, with their types', () => {
    const model = NameModel.read(bytes);
    expect(found(model, 'Mary Shelley lives in Paris and works for Copper Foundation today.')).toEqual([
      'person: Mary Shelley',
      'place: Paris',
      'organization: Copper Foundation',
    ]);
  });

  it('takes technical terms in lower case in the style that asks for them', () => {
    const text = 'They like gradient descent, as many do.';
    expect(found(NameModel.read(bytes, 'terms'), text)).toEqual(['other: gradient descent']);
    expect(found(NameModel.read(bytes, 'names'), text)).toEqual([]);
  });

  it('weighs what it finds and what rules propose, and types what stands', () => {
    const text = 'Mary Shelley lives in Paris and works for Copper Foundation today.';
    const context = new NerContext(plainDocument(text), defaultOntology, defaultGazetteer, { terms: false });
    const reading = new ModelReading(NameModel.read(bytes));
    const rule = { sentence: 0, first: 0, last: 1, confidence: 0.6, layer: 'capitals' };
    context.propose(rule);
    spanModelLayer(reading).propose(context);
    const weighed = context.proposals.filter(({ layer }) => layer === 'crf');
    expect(weighed.map((proposal) => context.surface(proposal))).toContain('Mary');
    const spans = settle(context, ['capitals', 'crf']);
    expect(spans.map(({ surface }) => surface)).toEqual(['Mary Shelley', 'Paris', 'Copper Foundation']);
    const board: TypeBoard = new Map();
    reading.addTypes(context, spans, board, ({ surface }) => surface);
    expect(bestType(defaultOntology, board.get('Mary Shelley') ?? []).type).toBe('Person');
    expect(bestType(defaultOntology, board.get('Paris') ?? []).type).toBe('Place');
  });

  it('is written and read back whole, notices included', () => {
    const again = decodeModel(bytes);
    expect(again.notices).toContain('a notice of the lists');
    expect(again.notices).toContain('sentences of this test, names');
    expect(encodeModel(again)).toEqual(bytes);
  });

  it.each([
    ['nothing', ''],
    ['white space', ' \n '],
    ['one sign', '"'],
    ['one letter, often', 'A '.repeat(5_000)],
    ['no letters', '((((]]]]…—'.repeat(500)],
    ['other scripts', 'Москва 東京 القاهرة 🙂‍↔️\u200b'],
  ])('reads odd text without a fault: %s', (_, text) => {
    const model = NameModel.read(bytes);
    expect(() => found(model, text)).not.toThrow();
  });

  it.each([
    ['nothing', new Uint8Array(0)],
    ['another file', new TextEncoder().encode('{"a": 1}\n')],
    ['a file cut off', () => bytes.subarray(0, bytes.length - 10)],
  ])('refuses what is no model: %s', (_, given) => {
    expect(() => decodeModel(typeof given === 'function' ? given() : given)).toThrowError(
      /no model of names/,
    );
  });
});

describe('labels of a corpus that marks only some types', () => {
  it('leaves capitalised words open, but not dates and what only opens a sentence', () => {
    const texts = [
      'The city of [L Paris] met Bank of England in June.',
      'They saw the river.',
      'The sea.',
    ].map((line, at) => prepare(annotated(`t${at}`, line), true));
    relax(texts);
    const open = texts[0]?.tokens.filter((_, at) => texts[0]?.allowed[at] === ANY).map(({ text }) => text);
    expect(open).toEqual(['Bank', 'of', 'England']);
  });
});
