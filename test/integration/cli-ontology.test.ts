/** The command line with an ontology file and a list of names: another world with a file alone, and the graph without it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ExtractionSchema } from '../../extract/extraction.ts';
import {
  type Ended,
  jsonLines,
  kithHere,
  type RunOptions,
  temporaryFolder,
} from '../fixtures/kith-process.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());
const DATA = join(folder.path, 'graph');
const MUSIC = ['--ontology', 'samples/ontologies/music.yaml'];
const ARTICLES = 'test/fixtures/music';

function run(args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  return kithHere(args, { ...options, env: { KITH_DATA: DATA, ...options.env } });
}

/** The relation types that the file adds: what kith's own are read beside them is no matter of the file. */
const ADDED = [
  'PERFORMED_BY',
  'RECORDED_AT',
  'RELEASED_BY',
  'TRACK_OF',
  'MEMBER_OF_BAND',
  'SIGNED_TO',
  'TOURED_WITH',
];
const EDGES_OF_THE_FILE = `MATCH (a:Entity)-[r]->(b:Entity) WHERE type(r) IN ${JSON.stringify(ADDED)} RETURN a.name AS a, type(r) AS r, b.name AS b ORDER BY a, r, b`;

beforeAll(async () => {
  expect(await run(['ingest', ARTICLES, ...MUSIC])).toMatchObject({ code: 0 });
});

describe('a corpus about music, with the file alone', () => {
  test('has its types, with all their ancestors as labels', async () => {
    const { stdout } = await run([
      'query',
      '--format',
      'csv',
      'MATCH (e:Work) RETURN e.name, e.type ORDER BY e.name',
    ]);
    expect(stdout.replace(/^\ufeff/, '').split(/\r?\n/)).toEqual([
      'e.name,e.type',
      'Glass Hours,Album',
      'Low Tide,Song',
      '',
    ]);
  });

  test('has its relations, and none that the text takes back', async () => {
    const { stdout } = await run(['query', '--format', 'jsonl', EDGES_OF_THE_FILE]);
    const edges = jsonLines<{ a: string; r: string; b: string }>(stdout).map(
      ({ a, r, b }) => `${a} ${r} ${b}`,
    );
    expect(edges).toEqual([
      'Glass Hours PERFORMED_BY The Paper Kites Club',
      'Glass Hours RECORDED_AT Millpond Studios',
      'Glass Hours RELEASED_BY Lantern Records',
      'Glass Hours RELEASED_BY The Paper Kites Club',
      'Low Tide PERFORMED_BY Mara Holloway',
      'Low Tide TRACK_OF Glass Hours',
      'Mara Holloway MEMBER_OF_BAND The Paper Kites Club',
      'The Paper Kites Club SIGNED_TO Lantern Records',
      'The Paper Kites Club TOURED_WITH Northern Parade',
      'Tom Wexcombe MEMBER_OF_BAND The Paper Kites Club',
    ]);
  });

  test('reads them in words, and colours them in exports', async () => {
    const path = await run(['path', 'Low Tide', 'Glass Hours', ...MUSIC]);
    expect(path.stdout).toContain('—is a track of→');
    const gexf = await run(['export', '--format', 'gexf', '-o', '-', '--around', 'Glass Hours', ...MUSIC]);
    expect(gexf.stdout).toContain('<viz:color r="219" g="39" b="119"/>');
  });
});

describe('the same graph without the file', () => {
  test('shows types and relations as they are', async () => {
    const path = await run(['path', 'Low Tide', 'Glass Hours']);
    expect(path).toMatchObject({ code: 0 });
    expect(path.stdout).toContain('—TRACK_OF→');
    const found = await run(['find', 'glass', '--type', 'Album', '--json']);
    expect(jsonLines(found.stdout)[0]).toMatchObject({
      type: 'Album',
      types: ['Entity', 'Album'],
      degree: 5,
    });
    const shown = await run(['explain', 'Glass Hours', 'RELEASED_BY', 'Lantern Records']);
    expect(shown).toMatchObject({ code: 0 });
    expect((await run(['show', 'Glass Hours'])).code).toBe(0);
    expect((await run(['stats'])).stdout).toMatch(/MEMBER_OF_BAND +2/);
    expect((await run(['export', '--format', 'gexf', '-o', '-'])).code).toBe(0);
  });

  test('keeps them when more is read without it', async () => {
    const labels = 'MATCH (e:Album) RETURN labels(e) AS labels';
    const before = await run(['query', '--format', 'jsonl', labels]);
    const note = '# A note\n\nGlass Hours is known in Whitby.';
    expect(await run(['ingest', '--format', 'markdown', '-'], { stdin: note })).toMatchObject({ code: 0 });
    expect(jsonLines((await run(['query', '--format', 'jsonl', labels])).stdout)).toEqual(
      jsonLines(before.stdout),
    );
    expect(await run(['remove', 'A note'])).toMatchObject({ code: 0 });
  });
});

describe('kith ontology', () => {
  test('shows types, relations and counts of patterns', async () => {
    const { stdout } = await run(['ontology', ...MUSIC]);
    expect(stdout).toMatch(/^ {4}Album {2,}A collection of recordings/m);
    expect(stdout).toMatch(/^RELEASED_BY +2 /m);
    expect(stdout).toMatch(/^DEVELOPED_BY +\d+ /m);
  });

  test.each([
    ['json', (text: string): unknown => JSON.parse(text)],
    ['yaml', (text: string): unknown => parse(text)],
  ])('as %s', async (format, read) => {
    const { stdout } = await run(['ontology', '--format', format, ...MUSIC]);
    const data = read(stdout) as { types: { id: string }[]; relations: { id: string }[] };
    expect(data.types.find(({ id }) => id === 'Album')).toMatchObject({
      parent: 'Work',
      module: 'music',
      colour: '#db2777',
    });
    expect(data.relations.find(({ id }) => id === 'SIGNED_TO')).toMatchObject({
      patterns: 2,
      inverse: 'has signed',
    });
  });

  test('names the line of what is wrong', async () => {
    const file = join(folder.path, 'bad.yaml');
    writeFileSync(file, 'module: bad\ntypes:\n  - id: not a name\n    parent: Work\n    definition: x\n');
    for (const verb of [['ontology'], ['ingest', ARTICLES], ['extract', ARTICLES], ['find', 'x']]) {
      const ended = await run([...verb, '--ontology', file]);
      expect(ended).toMatchObject({ code: 2, stdout: '' });
      expect(ended.stderr).toContain('bad.yaml", line 3: “not a name” cannot be the name of an entity type');
    }
    expect((await run(['ontology', '--ontology', 'none.yaml'])).code).toBe(2);
  });
});

describe('kith pattern', () => {
  test('why: names, patterns, what takes the statement back', async () => {
    const about = ['--about', 'Glass Hours', '--as', 'Album', ...MUSIC];
    const said = await run(['pattern', 'why', 'It was released by Lantern Records.', ...about]);
    expect(said).toMatchObject({ code: 0 });
    expect(said.stdout).toContain('Glass Hours RELEASED_BY Lantern Records (released-on');
    const not = await run(['pattern', 'why', 'It was never released by Lantern Records.', ...about]);
    expect(not).toMatchObject({ code: 1 });
    expect(not.stdout).toContain('released-on (RELEASED_BY) at “released”: “never” takes it back');
    const [data] = jsonLines(
      (await run(['pattern', 'why', '--json', 'Podman is developed by Red Hat.'])).stdout,
    );
    expect(data).toMatchObject({ edges: [{ subject: 'Podman', type: 'DEVELOPED_BY', object: 'Red Hat' }] });
    expect(JSON.stringify(data)).toContain('“in” does not follow');
  });

  test('try: what a pattern finds, and with --all what not', async () => {
    const found = await run(['pattern', 'try', 'released-on', ARTICLES, ...MUSIC]);
    expect(found).toMatchObject({ code: 0, stderr: expect.stringContaining('finds 1 edge in 2 articles') });
    expect(found.stdout).not.toContain('takes it back');
    const all = await run(['pattern', 'try', 'released-on', ARTICLES, '--all', ...MUSIC]);
    expect(all.stdout).toContain('“never” takes it back');
  });

  test('a wrong action or id is named', async () => {
    expect((await run(['pattern', 'wy', 'x'])).stderr).toContain('choose one of: why, try');
    expect((await run(['pattern', 'try', 'released-on', ARTICLES])).stderr).toContain(
      'There is no pattern "released-on"',
    );
  });
});

describe('kith extract', () => {
  test('--explain gives every dropped candidate with its reason', async () => {
    const { stdout } = await run(['extract', '--explain', ARTICLES, ...MUSIC]);
    for (const line of jsonLines<Record<string, unknown>>(stdout)) {
      const { explain, ...extraction } = line as {
        explain: { dropped: { sentence: string; reason: string }[]; patterns: unknown[] };
      };
      expect(ExtractionSchema.safeParse(extraction).success).toBe(true);
      const sentences = new Set(
        (extraction as { sentences?: { id: string }[] }).sentences?.map(({ id }) => id),
      );
      expect(explain.dropped.length).toBeGreaterThan(0);
      for (const { sentence, reason } of explain.dropped) {
        expect(sentences.has(sentence)).toBe(true);
        expect(reason).not.toBe('');
      }
      expect(explain.patterns.length).toBeGreaterThan(0);
    }
    const plain = await run(['extract', ARTICLES, ...MUSIC]);
    expect(plain.stdout).not.toContain('"explain"');
  });

  test('--readable is for people', async () => {
    const { stdout } = await run(['extract', '--readable', `${ARTICLES}/Glass_Hours.md`, ...MUSIC]);
    expect(stdout).toContain('no name   The: a common word');
    expect(stdout).toContain('edge      Low Tide TRACK_OF Glass Hours (track-of 0.88)');
  });

  test('--gazetteer gives names, types and items of Wikidata', async () => {
    const file = join(folder.path, 'names.csv');
    writeFileSync(file, 'name,type,aliases,identifier\nMara Holloway,Musician,M. H. Holloway,Q90001\n');
    const { stdout } = await run(['extract', '--gazetteer', file, `${ARTICLES}/Glass_Hours.md`, ...MUSIC]);
    const [line] = jsonLines<{ entities: { name: string }[] }>(stdout);
    const mara = line?.entities.find(({ name }) => name === 'Mara Holloway');
    expect(mara).toMatchObject({ type: 'Musician', wikidata: 'Q90001' });
    writeFileSync(file, 'name,type\nMara Holloway,Singer\n');
    const bad = await run(['ingest', '--gazetteer', file, ARTICLES]);
    expect(bad).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/names\.csv", line 2, column 15: there is no entity type “Singer”/),
    });
  });
});
