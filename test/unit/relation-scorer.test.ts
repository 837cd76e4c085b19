/** The relation scorer: its facts, pairs, features, file, two stages and the evidence it cites. */
import { describe, expect, test } from 'vitest';
import type { SentenceView } from '../../extract/ner/context.ts';
import { FeatureBuffer } from '../../extract/ner/model/feature-buffer.ts';
import { hashWord } from '../../extract/ner/model/hashing.ts';
import { Lexicon } from '../../extract/ner/model/lexicon.ts';
import { tokenise } from '../../extract/ner/tokens.ts';
import { defaultOntology } from '../../extract/ontology/default.ts';
import { evidenceFor } from '../../extract/relations/scorer/evidence.ts';
import {
  CARRIED,
  FIELD,
  IMPLIED,
  NAMED,
  NOUN,
  PRONOUN,
  RelationFacts,
} from '../../extract/relations/scorer/facts.ts';
import {
  decodeRelationModel,
  encodeRelationModel,
  type RelationModelData,
} from '../../extract/relations/scorer/file.ts';
import { PairFeatures } from '../../extract/relations/scorer/pair-features.ts';
import { pairsOf } from '../../extract/relations/scorer/pairs.ts';
import { saidPlainly } from '../../extract/relations/scorer/plainly.ts';
import { withScores } from '../../extract/relations/scorer/propose.ts';
import { confidenceOf, type PairScorer, RelationScorer } from '../../extract/relations/scorer/score.ts';
import type { PlacedName, Situation } from '../../extract/relations/scorer/situation.ts';
import { TargetedBuffer } from '../../extract/relations/scorer/targeted.ts';

const lexicon = new Lexicon({
  words: new Int32Array(0),
  clusters: new Uint16Array(0),
  middle: new Uint16Array(0),
  coarse: new Uint16Array(0),
  phrases: new Int32Array(0),
  lists: new Int32Array(0),
});

/** `{Name|Type|key}` marks a name in a sentence; the key `a` is the article's subject. A line `Field: value` is of the infobox. */
function situation(...lines: string[]): Situation {
  const keys: string[] = [];
  const types: string[] = [];
  const names: PlacedName[] = [];
  const sentences = lines.map((line, sentence) => {
    let text = '';
    const marked: { start: number; end: number; key: string }[] = [];
    for (const piece of line.split(/(\{[^}]*\})/)) {
      const [name = '', type = '', key = ''] = piece.startsWith('{')
        ? piece.slice(1, -1).split('|')
        : [piece];
      if (piece.startsWith('{')) {
        if (!keys.includes(key)) {
          keys.push(key);
          types.push(type);
        }
        marked.push({ start: text.length, end: text.length + name.length, key });
      }
      text += name;
    }
    const tokens = tokenise(text);
    for (const { start, end, key } of marked)
      names.push({
        sentence,
        first: tokens.findIndex((token) => token.end > start),
        last: tokens.findLastIndex((token) => token.start < end) + 1,
        entity: keys.indexOf(key),
      });
    const field = /^([A-Z]\w+): /.exec(text)?.[1];
    const line_ = field && {
      field,
      value: text.slice(field.length + 2),
      start: 0,
      end: text.length,
      valueStart: field.length + 2,
    };
    return { tokens, section: '', ...(line_ ? { field: line_ as SentenceView['field'] } : {}) };
  });
  const article = keys.indexOf('a');
  return {
    ontology: defaultOntology,
    sentences,
    names,
    types,
    article: article < 0 ? undefined : article,
    readings: [],
  };
}

const facts = (...lines: string[]): RelationFacts => new RelationFacts(situation(...lines), lexicon);

describe('who stands in a sentence', () => {
  test.each([
    ['by name', '{Podman|Software|b} uses {Podium|Software|a}.', NAMED],
    ['by a pronoun', 'It was written by {Ada Bell|Person|b}.', PRONOUN],
    ['by a common noun', 'In 2011 the tool was written by {Ada Bell|Person|b}.', NOUN],
    ['in a field of the infobox', 'Author: {Ada Bell|Person|b}', FIELD],
    ['without a word', 'Images of {Debian|OperatingSystem|b} are offered.', IMPLIED],
  ])('the subject %s', (_, line, kind) => {
    const { bySentence, situation: own } = facts('{Podium|Software|a} is a tool.', line);
    expect(bySentence[1]?.find(({ entity }) => entity === own.article)?.kind).toBe(kind);
  });

  test('a pronoun may go on with whom the sentence before began with', () => {
    const { bySentence } = facts(
      '{Podium|Software|a} is a tool.',
      '{Quill|Software|b} replaced {Ink|Software|c}.',
      'It is written in {Go|ProgrammingLanguage|d}.',
    );
    expect(bySentence[2]?.map(({ kind }) => kind)).toContain(CARRIED);
  });

  test('the definition of the subject ends where it is told apart', () => {
    const { definition } = facts(
      '{AlmaLinux|OperatingSystem|a} is a free Linux distribution developed by {ALOSF|Foundation|b}.',
    );
    expect(definition).toEqual(['free', 'linux', 'distribution'].map(hashWord));
  });

  test('members of a list are mates, others are not', () => {
    const { mates } = facts(
      '{Quill|Company|a} was founded by {Ada Bell|Person|b}, {Tom Reed|Person|c} and {Ann Lee|Person|d}.',
    );
    expect([...(mates[1] ?? [])]).toEqual([2, 3]);
    expect(mates[0]?.size).toBe(0);
  });
});

describe('pairs', () => {
  test('a pair knows the nearest names of each sentence that holds both', () => {
    const [pair] = pairsOf(
      facts('{Quill|Software|a} and {Quill|Software|a} use {Ink|Library|b}.', 'Nobody uses {Ink|Library|b}.'),
    );
    expect(pair?.together[0]?.left.first).toBe(2);
  });

  test('grow with the length of an article, not with its square', () => {
    const count = (sentences: number): number =>
      pairsOf(
        facts(
          ...Array.from(
            { length: sentences },
            (_, at) => `{N${at}|Entity|n${at}} met {M${at}|Entity|m${at}} and {L${at}|Entity|l${at}}.`,
          ),
        ),
      ).length;
    const [some, more] = [count(500), count(1000)];
    expect(more).toBeLessThan(some * 2.2);
  });

  test('a list of thousands of names makes a bounded number of them', () => {
    const names = Array.from({ length: 2000 }, (_, at) => `{N${at}|Person|n${at}}`).join(', ');
    expect(pairsOf(facts(`${names}.`)).length).toBeLessThan(2000 * 17 + 1000);
  });
});

describe('features', () => {
  const written = (line: string, subject: number, object: number): number[] => {
    const features = new PairFeatures(facts(line));
    const [pair] = pairsOf(features.facts);
    const out = new FeatureBuffer();
    features.read(pair as NonNullable<typeof pair>);
    features.write(pair as NonNullable<typeof pair>, subject, object, out, new TargetedBuffer());
    return [...out.ids.subarray(0, out.length)];
  };
  const line = '{Quill|Software|x} is developed by {Reed|Company|y}.';

  test('are the same each time', () => expect(written(line, 0, 1)).toEqual(written(line, 0, 1)));

  test('tell the direction of a pair', () => {
    const forth = new Set(written(line, 0, 1));
    const shared = written(line, 1, 0).filter((id) => forth.has(id));
    expect(shared.length).toBeLessThan(forth.size / 4);
  });

  test('words of the patterns speak for their relation', () => {
    const features = new PairFeatures(facts(line));
    const [pair] = pairsOf(features.facts);
    const targeted = new TargetedBuffer();
    features.read(pair as NonNullable<typeof pair>);
    features.write(pair as NonNullable<typeof pair>, 0, 1, new FeatureBuffer(), targeted);
    expect([...targeted.targets.subarray(0, targeted.length)]).toContain(hashWord('DEVELOPED_BY'));
  });
});

const sure = { slope: 1, offset: 0, threshold: 0.5 };
const MODEL: RelationModelData = {
  notices: ['made for a test'],
  lexicon: '00000000',
  relations: ['DEVELOPED_BY', 'USES'],
  said: [sure, sure],
  inSentence: [sure, sure],
  acrossSentences: [sure, { ...sure, threshold: 1.01 }],
  scale: 0.001,
  bias: [-3000, -3000, 0, 0],
  keys: Int32Array.from([5, 9, -7]),
  starts: Uint32Array.from([0, 2, 3, 4]),
  columns: Uint8Array.from([0, 3, 4, 1]),
  values: Int8Array.from([12, -100, 127, -1]),
};

describe('the file', () => {
  test('gives back what was written, byte for byte', () => {
    const bytes = encodeRelationModel(MODEL);
    expect(decodeRelationModel(bytes)).toEqual(MODEL);
    expect(encodeRelationModel(decodeRelationModel(bytes))).toEqual(bytes);
  });

  test.each([
    ['nothing', new Uint8Array(0)],
    ['another file', new TextEncoder().encode('kith-names-1\n{}\n')],
    ['half a file', encodeRelationModel(MODEL).subarray(0, -3)],
    ['a broken header', new TextEncoder().encode('kith-relations-1\n{"a":\n')],
  ])('%s is no model, and says so', (_, bytes) => {
    expect(() => RelationScorer.read(bytes, lexicon)).toThrow(/no model of relations/);
  });
});

describe('edges', () => {
  /** A scorer that gives the first pair in the sentence these log-odds for DEVELOPED_BY. */
  const scorer = (odds: number, own: Situation): PairScorer => ({
    relations: ['DEVELOPED_BY'],
    score: () => {
      const made = new RelationFacts(own, lexicon);
      const [pair] = pairsOf(made);
      const none = new Float64Array([Number.NEGATIVE_INFINITY]);
      return {
        facts: made,
        pairs: [
          { subject: 0, object: 1, together: pair?.together ?? [], odds: new Float64Array([odds]) },
          { subject: 1, object: 0, together: pair?.together ?? [], odds: none },
        ],
      };
    },
    calibrationOf: () => sure,
  });
  const plain = situation('{Quill|Software|x} comes from {Reed|Company|y}.');

  test('above the threshold there is one, with its sentence', () => {
    const [edge] = withScores(plain, [], scorer(2, plain));
    expect(edge).toMatchObject({ subject: 0, type: 'DEVELOPED_BY', object: 1, confidence: 0.881 });
    expect(edge?.evidence).toEqual([{ sentence: 0, method: 'scorer', confidence: 0.881 }]);
  });

  test('below it there is none, and the trace says what was thought', () => {
    const told: string[] = [];
    expect(withScores(plain, [], scorer(-0.5, plain), (_, { outcome }) => told.push(outcome))).toEqual([]);
    expect(told).toEqual(['“Quill” to “Reed”: the scorer gives it 38 %, less than 50 %']);
  });

  test('one that a pattern read keeps its evidence and takes the confidence', () => {
    const evidence = [{ sentence: 0, method: 'comes-from', confidence: 0.9 }];
    const read = { subject: 0, type: 'DEVELOPED_BY', object: 1, confidence: 0.9, evidence };
    expect(withScores(plain, [read], scorer(3, plain))).toEqual([{ ...read, confidence: 0.953 }]);
    // Of what it has not learnt it says nothing.
    expect(withScores(plain, [{ ...read, type: 'USES' }], scorer(-9, plain))).toEqual([
      { ...read, type: 'USES' },
    ]);
  });

  test('without a sentence that names both it cites the two that it comes from', () => {
    const apart = situation(
      '{Quill|Software|x} is old.',
      'Nobody came.',
      '{Reed|Company|y} is in {Ulm|Place|z}.',
    );
    const made = new RelationFacts(apart, lexicon);
    const pair = { subject: 0, object: 1, together: [], odds: new Float64Array(1) };
    expect(
      evidenceFor(made, 'DEVELOPED_BY', pair, 0.7).map(({ sentence, method }) => [sentence, method]),
    ).toEqual([
      [0, 'document'],
      [2, 'document'],
    ]);
  });

  test.each([
    ['DEVELOPED_BY', '{Quill|Software|x} was not developed by {Reed|Company|y}.'],
    ['DEVELOPED_BY', 'Unlike {Quill|Software|x}, {Reed|Company|y} is new.'],
    ['DEVELOPED_BY', 'Unlike the old and heavy {Quill|Software|x}, {Ink|Software|y} is new.'],
    ['OWNED_BY', '{Quill|Software|x} belonged to {Reed|Company|y} until 2011.'],
    ['RUNS_ON', '{Quill|Software|x} runs on it; {Reed|OperatingSystem|y} is not supported.'],
  ])('%s is taken back in “%s”', (relation, line) => {
    const made = facts(line);
    const [pair] = pairsOf(made);
    const [together] = pair?.together ?? [];
    expect(together && saidPlainly(made, relation, together)).toBe(false);
  });

  test('a comparison is said by what takes other relations back', () => {
    const made = facts('Unlike {Quill|Software|x}, {Ink|Software|y} is new.');
    const [together] = pairsOf(made)[0]?.together ?? [];
    expect(together && saidPlainly(made, 'COMPARED_WITH', together)).toBe(true);
  });

  test('what is plainly said stays', () => {
    const made = facts('{Quill|Software|x}, a tool, is developed by {Reed|Company|y}.');
    const [pair] = pairsOf(made);
    expect(pair?.together.every((each) => saidPlainly(made, 'DEVELOPED_BY', each))).toBe(true);
  });
});

test('confidences are in thousandths, and nothing for what types forbid', () => {
  expect(confidenceOf(sure, 0)).toBe(0.5);
  expect(confidenceOf(sure, 20)).toBe(0.99);
  expect(confidenceOf({ ...sure, slope: 0.5 }, 1)).toBe(0.622);
  expect(confidenceOf(sure, Number.NEGATIVE_INFINITY)).toBe(0);
});
