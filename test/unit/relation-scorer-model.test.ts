/** The scorer that ships, through the whole pipeline: it fits its names, cites a sentence for every edge, and holds out. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { createExtractor, type Extraction, type Extractor, isFailure } from '../../extract/index.ts';
import { NameModel } from '../../extract/ner/model/name-model.ts';
import { decodeRelationModel } from '../../extract/relations/scorer/file.ts';
import { lexiconFingerprint } from '../../extract/relations/scorer/fingerprint.ts';

const names = gunzipSync(readFileSync('models/names.gz'));
const packed = readFileSync('models/relations.gz');
const relations = gunzipSync(packed);

const TEXT =
  'Quillstack\n\nQuillstack is a build tool. It was designed by Ada Bellamy, an engineer at Nordwerk, and is written in Rust. ' +
  'Nordwerk, a company of Hamburg, Germany, was founded by Tom Reed and Ann Leroy. The tool reads YAML and runs on Linux. ' +
  'Reed was born in Leeds and studied at the University of Oxford. In 2019 Nordwerk was bought by Brindle Systems.';

let extractor: Extractor;
const read = (text: string, source = 'note.txt'): Extraction => {
  const [result] = extractor.extract({ source, text });
  if (!result || isFailure(result)) throw new Error('no article');
  return result;
};

beforeAll(() => {
  extractor = createExtractor({ model: 'learned', modelFiles: { names, relations } });
});

describe('the file', () => {
  test('is under two megabytes and names what it was learnt from', () => {
    expect(packed.length).toBeLessThan(2_000_000);
    expect(decodeRelationModel(relations).notices.join(' ')).toMatch(/Re-DocRED.*KnowledgeNet/);
  });

  test('speaks of the clusters and lists of the model of names beside it', () =>
    expect(decodeRelationModel(relations).lexicon).toBe(lexiconFingerprint(NameModel.read(names).lexicon)));
});

test('every edge has a sentence, and names in it or a place where they are meant', () => {
  const { relations: edges, sentences } = read(TEXT);
  expect(edges.length).toBeGreaterThan(5);
  const known = new Set(sentences.map(({ id }) => id));
  for (const { evidence, confidence } of edges) {
    expect(confidence).toBeGreaterThan(0);
    expect(confidence).toBeLessThanOrEqual(1);
    expect(evidence.length).toBeGreaterThan(0);
    for (const { sentence } of evidence) expect(known).toContain(sentence);
  }
});

test('the same text gives the same edges, whatever was read before', () => {
  const first = JSON.stringify(read(TEXT).relations);
  read(`Other\n\nAnother text about Brindle Systems of Leeds.`);
  expect(JSON.stringify(read(TEXT).relations)).toBe(first);
});

test('without its bytes patterns alone propose', () => {
  const plain = createExtractor({ model: 'learned', modelFiles: { names } });
  const [result] = plain.extract({ source: 'note.txt', text: TEXT });
  if (!result || isFailure(result)) throw new Error('no article');
  const methods = result.relations.flatMap(({ evidence }) => evidence.map(({ method }) => method));
  expect(methods.filter((method) => /^(?:scorer|document)/.test(method))).toEqual([]);
});

describe('hostile texts', () => {
  test.each([
    [
      'names without end',
      Array.from({ length: 5000 }, (_, at) => `Zor${at % 26}blen${at} Quelch`).join(', '),
    ],
    ['one name again and again', 'Brindle Systems bought Brindle Systems. '.repeat(3000)],
    ['brackets', `Reed ${'('.repeat(20_000)} Leeds ${')'.repeat(20_000)}`],
    ['nothing', 'Title\n\n.'],
  ])('%s', { timeout: 60_000 }, (_, text) => {
    for (const result of extractor.extract({ source: 'hostile.txt', text: `Reed\n\n${text}` }))
      expect(isFailure(result)).toBe(false);
  });
});
