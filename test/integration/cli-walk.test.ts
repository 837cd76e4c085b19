/** The command line over the samples, as a person types it: ingest, find, show, path, explain, query, export. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ExtractionSchema } from '../../extract/extraction.ts';
import {
  type Ended,
  jsonLines,
  kith,
  kithHere,
  ROOT,
  type RunOptions,
  temporaryFolder,
} from '../fixtures/kith-process.ts';

const folder = temporaryFolder();
const DATA = join(folder.path, 'graph');
afterAll(() => folder.remove());

/** `kith` in this process, about the graph of the samples. */
function walk(args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  return kithHere(args, { ...options, env: { KITH_DATA: DATA, ...options.env } });
}

let ingested: Ended;
beforeAll(async () => {
  ingested = await kith(['ingest', '--json', '--data', DATA, 'samples/*.txt']);
});

describe('ingest', () => {
  test('says what came of each article, and the whole', () => {
    expect(ingested).toMatchObject({ code: 0 });
    const lines = jsonLines(ingested.stdout);
    expect(lines).toHaveLength(20);
    expect(lines.find(({ title }) => title === 'AlmaLinux')).toMatchObject({
      source: 'AlmaLinux.txt',
      state: 'new',
      id: expect.stringMatching(/^a[0-9a-f]{16}$/),
      entities: expect.any(Number),
      relations: expect.any(Number),
      mentions: expect.any(Number),
    });
    expect(ingested.stderr).toMatch(
      /^20 articles \(20 new\): \d+ mentions of \d+ entities, \d+ relations\.\n$/,
    );
  });

  test('the same articles from another working directory are the same articles', async () => {
    const again = await walk(['ingest', '--resume', '*.txt'], { cwd: join(ROOT, 'samples') });
    expect(again).toMatchObject({ code: 0, stdout: '' });
    expect(again.stderr).toContain('20 articles (20 passed over');
    const read = await walk(['ingest', join(ROOT, 'samples', 'CentOS.txt')]);
    expect(read.stderr).toContain('1 article (1 unchanged)');
  });

  test('a dry run needs no graph and makes none', async () => {
    const data = join(folder.path, 'none');
    const run = await kithHere(['ingest', '--dry-run', '--json', '--data', data, 'samples/CentOS.txt']);
    expect(run.code).toBe(0);
    expect(jsonLines(run.stdout)).toMatchObject([{ title: 'CentOS', state: 'read' }]);
    expect(existsSync(data)).toBe(false);
  });
});

describe('reading the graph', () => {
  test('path prints at least two ways, each step with its sentence', async () => {
    const { code, stdout } = await kith(['path', 'AlmaLinux', 'CentOS', '--data', DATA]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^1\. AlmaLinux · /m);
    expect(stdout).toMatch(/^2\. AlmaLinux · /m);
    const steps = stdout.match(/^ {3}\S.*(?:—.+→|←.+—).*\(\d\.\d\d\)$/gm) ?? [];
    const sentences = stdout.match(/^ {5}“.+” — .+$/gm) ?? [];
    expect(steps.length).toBeGreaterThanOrEqual(2);
    expect(sentences).toHaveLength(steps.length);
  });

  test('a path that is not there exits with 1 and says what to try', async () => {
    const run = await walk(['path', 'AlmaLinux', 'CentOS', '--types', 'MARRIED_TO']);
    expect(run).toMatchObject({ code: 1, stdout: '' });
    expect(run.stderr).toContain('leave --types out');
  });

  test('find forgives a misspelling', async () => {
    const run = await walk(['find', 'almalinx', '--json', '--limit', '1']);
    expect(jsonLines(run.stdout)).toMatchObject([{ name: 'AlmaLinux', type: 'OperatingSystem' }]);
  });

  test('find with nothing found exits with 1', async () => {
    expect(await walk(['find', 'qqqqqq'])).toMatchObject({ code: 1, stdout: '' });
  });

  test('show prints types, relations with a sentence, and articles', async () => {
    const { stdout } = await walk(['show', 'CentOS']);
    expect(stdout).toMatch(/^CentOS {2}Entity › Project › OperatingSystem\n/);
    expect(stdout).toMatch(/^is succeeded by\n {2}AlmaLinux \(\d\.\d\d, \d+ sources?\)\n {4}“/m);
    expect(stdout).toMatch(/^articles\n {2}/m);
  });

  test('show --why says why its names are one thing', async () => {
    const { stdout } = await walk(['show', 'RHEL', '--why']);
    expect(stdout).toContain('“red hat enterprise linux” names it in 19 articles');
    expect(stdout).toContain('“RHEL” stands in brackets beside “Red Hat Enterprise Linux”.');
    const [identity] = jsonLines((await walk(['show', 'RHEL', '--why', '--json'])).stdout);
    expect(identity).toMatchObject({ entity: { name: 'Red Hat Enterprise Linux' }, total: 19 });
  });

  test('explain gives sentences and what read them', async () => {
    const { stdout } = await walk(['explain', 'AlmaLinux', 'derived-from', 'Red Hat Enterprise Linux']);
    expect(stdout).toMatch(/^AlmaLinux —is derived from→ Red Hat Enterprise Linux \(/);
    expect(stdout).toMatch(/^1\. “.+”\n {3}AlmaLinux.*; read by .+ \(\d\.\d\d\)$/m);
  });

  test('stats counts the articles', async () => {
    expect(JSON.parse((await walk(['stats', '--json'])).stdout)).toMatchObject({ articles: 20 });
    expect((await walk(['stats'])).stdout).toMatch(/^articles +20$/m);
  });

  test('frontier lists what no article is about, one name a line', async () => {
    const { stdout } = await walk(['frontier', '--format', 'text']);
    expect(stdout.split('\n')).toContain('Ansible');
    expect(stdout.split('\n')).not.toContain('AlmaLinux');
  });

  test('doctor finds the store well', async () => {
    const run = await walk(['doctor', '--json']);
    expect(run.code).toBe(0);
    const store = jsonLines(run.stdout).find(({ id }) => id === 'store');
    expect(store).toMatchObject({ state: 'ok', found: expect.stringContaining('20 articles') });
  });
});

describe('questions over the whole graph', () => {
  test('analyse ranks entities, names communities, and marks bridges', async () => {
    const ranked = await walk(['analyse', 'pagerank', '--type', 'OperatingSystem', '--limit', '3']);
    expect(ranked).toMatchObject({ code: 0 });
    expect(ranked.stdout.split('\n')[0]).toMatch(/^name +type +pagerank +relations$/);
    expect(ranked.stdout).toContain('Red Hat Enterprise Linux');
    const groups = (await walk(['analyse', 'communities'])).stdout;
    expect(groups).toMatch(/^ *\d+ +\d+ +.*AlmaLinux/m);
    expect(groups).toBe((await walk(['analyse', 'communities'])).stdout);
    expect((await walk(['analyse', 'bridges', '--limit', '2'])).stdout).toMatch(/^from +relation +to/);
    const [data] = jsonLines(
      (await walk(['analyse', 'degree', '-f', 'json', '--set', 'count=neighbours'])).stdout,
    );
    expect(data).toMatchObject({ metric: 'degree', parameters: { count: 'neighbours' } });
  });

  test.each([
    [['analyse', 'closeness'], 'no metric "closeness"'],
    [['analyse', 'betweenness', '--set', 'samples=3'], 'from 10 to 5000'],
    [['analyse', 'degree', '--set', 'nonsense=1'], 'no parameter "nonsense"'],
    [['contradictions', '--kind', 'nonsense'], 'no kind of contradiction "nonsense"'],
  ])('%j exits with 2', async (args, says) => {
    const run = await walk(args);
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain(says);
  });

  test('contradictions stand with their sentences', async () => {
    const { code, stdout } = await walk(['contradictions', '--entity', 'SUSE', '--limit', '1']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^1\. SUSE: acquired by two \(check\)\n/);
    expect(stdout).toMatch(/Novell[\s\S]*“[\s\S]*EQT[\s\S]*“/);
  });

  test('connect prints a tree of sentences, and what is in common', async () => {
    const { code, stdout } = await walk(['connect', 'AlmaLinux', 'CentOS', 'cPanel']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/AlmaLinux —[\s\S]*“[\s\S]*In common\n/);
  });

  test('genealogy is a tree of titles', async () => {
    const { stdout } = await walk(['genealogy', '--root', 'CentOS']);
    expect(stdout).toMatch(/^CentOS \(\d+ below\).*\n {2}AlmaLinux/);
  });
});

describe('query', () => {
  const QUERY = 'MATCH (e:Entity {name: $name}) RETURN e, e.name AS name';

  test('as a table, nodes by type and name', async () => {
    const { stdout, code } = await walk(['query', QUERY, '--param', 'name=CentOS']);
    expect(code).toBe(0);
    expect(stdout).toContain('(:OperatingSystem CentOS)  CentOS');
  });

  test.each([
    ['json', (text: string) => JSON.parse(text)],
    ['jsonl', (text: string) => jsonLines(text)],
  ])('as %s', async (format, parse) => {
    const { stdout } = await walk(['query', QUERY, '--param', 'name=CentOS', '--format', format]);
    expect(parse(stdout)).toMatchObject([
      { name: 'CentOS', e: { kind: 'node', properties: { name: 'CentOS' } } },
    ]);
  });

  test('from standard input, as CSV', async () => {
    const run = await walk(['query', '-', '--format', 'csv'], { stdin: 'RETURN 1 AS one, "a,b" AS text' });
    expect(run.stdout).toBe('\ufeffone,text\r\n1,"a,b"\r\n');
  });

  test('a write is refused at its place, and nothing is written', async () => {
    const run = await kith(['query', 'MATCH (n:Article)\nDETACH DELETE n', '--data', DATA]);
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toMatch(/^kith: .*\n {2}DETACH DELETE n\n {2}\^\n$/);
    expect(JSON.parse((await walk(['stats', '--json'])).stdout)).toMatchObject({ articles: 20 });
  });

  test('a cut answer says so', async () => {
    const run = await walk([
      'query',
      'MATCH (a:Article) RETURN a.title',
      '--limit',
      '3',
      '--format',
      'jsonl',
    ]);
    expect(jsonLines(run.stdout)).toHaveLength(3);
    expect(run.stderr).toContain('only the first 3 rows');
  });
});

describe('export', () => {
  test('to standard output', async () => {
    const run = await walk(['export', '--format', 'jsonl']);
    expect(run.code).toBe(0);
    expect(jsonLines(run.stdout).length).toBeGreaterThan(500);
  });

  test('to a file whose ending says how, around an entity', async () => {
    const file = join(folder.path, 'alma.graphml');
    const run = await walk(['export', '-o', file, '--around', 'AlmaLinux', '--depth', '1']);
    expect(run).toMatchObject({ code: 0, stdout: '' });
    expect(run.stderr).toMatch(/^\d+ nodes and \d+ edges in /);
    expect(readFileSync(file, 'utf8')).toContain('<graphml');
  });

  test('of a query', async () => {
    const run = await walk([
      'export',
      '--format',
      'csv',
      '--query',
      'MATCH (a)-[r:DERIVED_FROM]->(b) RETURN a, r, b',
    ]);
    expect(run.stdout).toContain(',DERIVED_FROM,');
    expect(run.stdout).not.toContain(',USES,');
  });

  test('an unknown format names the known', async () => {
    const run = await walk(['export', '--format', 'excel']);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('graphml, gexf, csv');
  });
});

describe('extract', () => {
  test('one Extraction a line, in the order of the inputs, errors in their place', async () => {
    const { code, stdout, stderr } = await kith([
      'extract',
      'samples/KVM.txt',
      'nothing.txt',
      'samples/Debian.txt',
    ]);
    expect(code).toBe(1);
    const [kvm, missing, debian] = jsonLines(stdout);
    expect(ExtractionSchema.parse(kvm).article.source).toBe('KVM.txt');
    expect(missing).toEqual({
      error: { code: 'input-missing', message: expect.any(String), source: 'nothing.txt' },
    });
    expect(ExtractionSchema.parse(debian).article.title).toBe('Debian');
    expect(stderr).toContain('kith: "nothing.txt" is not there');
  });

  test('a reader that goes away ends it quietly', () => {
    const script =
      'set -o pipefail; "$0" --import tsx cli/kith.ts extract samples | head -n 1 | wc -l; echo "$?"';
    const text = execFileSync('bash', ['-c', `${script} 2>&1`, process.execPath], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect(text.trim().split(/\s+/)).toEqual(['1', '0']);
  });
});

describe('wrong usage exits with 2 and a suggestion', () => {
  test.each([
    [['ingst'], 'unknown command', 'Did you mean ingest?'],
    [['find', 'x', '--limt', '3'], 'unknown option', 'Did you mean --limit?'],
    [['find'], 'missing required argument', 'See kith find --help.'],
    [['find', 'x', '--limit', 'many'], 'whole number from 1 to 500', ''],
    [['ingest', '--format', 'word', 'x'], 'auto, llmpedia', ''],
    [['ingest', '--model', 'giant', 'x'], 'rules', ''],
    [['query', 'RETURN 1', '--param', 'x'], 'name=value', ''],
  ])('%j', async (args, says, suggests) => {
    const run = await kithHere(args);
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toMatch(/^kith: [^\n]*\n$/);
    expect(run.stderr).toContain(says);
    expect(run.stderr).toContain(suggests);
  });
});

describe('a store that is not there exits with 3 and one sentence', () => {
  test.each([
    ['no folder', ['stats', '--data', 'no-such-folder'], 'kith ingest PATH'],
    ['no server', ['stats', '--store', 'neo4j://127.0.0.1:9'], '127.0.0.1:9'],
  ])('%s', async (_, args, says) => {
    const run = await kithHere(args);
    expect(run).toMatchObject({ code: 3, stdout: '' });
    expect(run.stderr).toMatch(/^kith: [^\n]*\n$/);
    expect(run.stderr).toContain(says);
  });
});

test('remove withdraws an article; what others support stays', async () => {
  const copy = join(folder.path, 'copy');
  await kithHere(['ingest', '--data', copy, 'samples/AlmaLinux.txt', 'samples/CentOS.txt']);
  expect((await kithHere(['remove', 'CentOS', '--data', copy])).stderr).toContain('is withdrawn');
  expect(JSON.parse((await kithHere(['stats', '--data', copy, '--json'])).stdout)).toMatchObject({
    articles: 1,
  });
  expect((await kithHere(['show', 'CentOS', '--data', copy])).code).toBe(0);
  expect((await kithHere(['remove', 'CentOS', '--data', copy])).code).toBe(1);
});
