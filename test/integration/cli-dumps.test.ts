/** Dumps, web pages and compressed files through the command line: streamed, counted, bombs stopped. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { jsonLines, kith, temporaryFolder } from '../fixtures/kith-process.ts';

const folder = temporaryFolder();
const at = (...names: string[]) => join(folder.path, ...names);
const fixture = (name: string) => new URL(`../fixtures/sources/${name}`, import.meta.url);
afterAll(() => folder.remove());

beforeAll(() => {
  mkdirSync(at('all'));
  writeFileSync(at('all', 'wiki.xml.gz'), gzipSync(readFileSync(fixture('wiki.xml'))));
  copyFileSync(fixture('orchard.html'), at('all', 'orchard.html'));
  copyFileSync(fixture('orchard.wiki'), at('all', 'Orchard.wiki'));
  writeFileSync(at('all', 'bomb.txt.gz'), gzipSync(Buffer.alloc(100 * 1024 * 1024, 'a')));
  writeFileSync(at('all', 'nothing.tar.gz'), 'not read');
});

interface Line {
  article?: { title: string; format: string };
  error?: { code: string };
}

test('a folder of them', async () => {
  const run = await kith(['extract', 'all'], { cwd: folder.path });
  expect(run.code).toBe(1);
  const lines = jsonLines<Line>(run.stdout);
  expect(
    lines.map(({ article, error }) => (article ? `${article.format}: ${article.title}` : error?.code)),
  ).toEqual([
    'wikitext: Orchard',
    'input-too-large',
    'html: Orchard Linux',
    'mediawiki-xml: Orchard Linux',
    'input-empty',
    'mediawiki-xml: Elmby',
  ]);
  expect(run.stderr).toMatch(/"all\/bomb\.txt\.gz" grows to more than 100 times its size/);
});

test('redirects and disambiguation pages are counted, and are no failures', async () => {
  const dump = readFileSync(fixture('wiki.xml'), 'utf8').replace(
    '<text></text>',
    '<text>Broken no more.</text>',
  );
  const run = await kith(['ingest', '--dry-run', '-'], { cwd: folder.path, stdin: gzipSync(dump) });
  expect(run.code).toBe(0);
  expect(run.stderr).toContain('3 articles (3 read)');
  expect(run.stderr).toContain(
    'Passed over, as they are no articles: 3 redirects, 1 disambiguation page, 1 page of another namespace, 1 page that is not wikitext.',
  );
});

test('a dump that is cut off keeps what came before', async () => {
  const dump = readFileSync(fixture('wiki.xml'), 'utf8');
  const run = await kith(['extract', '--format', 'mediawiki-xml', '-'], {
    cwd: folder.path,
    stdin: dump.slice(0, dump.indexOf('may be:')),
  });
  expect(run.code).toBe(1);
  const lines = jsonLines<Line>(run.stdout);
  expect(lines.map(({ article, error }) => article?.title ?? error?.code)).toEqual([
    'Orchard Linux',
    'input-malformed',
  ]);
  expect(run.stderr).toMatch(/is cut off in the page "Orchard"/);
});
