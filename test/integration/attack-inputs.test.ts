/**
 * Attacks 16 to 24 on whole command lines: what an input asks for beyond itself (a file, an address, a place to
 * write) is never fetched, whatever the format; what is made to grow is stopped. Each is named, the rest goes on.
 * The same on the readers alone: test/unit/source-mediawiki-xml.test.ts, source-registry.test.ts,
 * cli-decompress.test.ts; 25 and 27: cli-inputs.test.ts and test/unit/cli-inputs.test.ts; 26: attack-regex.test.ts.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readers } from '../../extract/sources/registry.ts';
import { jsonLines, kithHere, temporaryFolder } from '../fixtures/kith-process.ts';

const folder = temporaryFolder();
const at = (...names: string[]) => join(folder.path, ...names);
const SECRET = 'canary-in-a-file';
const GOOD = 'Elmby is a town.';

let visits = 0;
let canary: Server;
let address: string;
beforeAll(async () => {
  canary = createServer((_, response) => {
    visits += 1;
    response.end(`<!ENTITY x "${SECRET}">`);
  });
  await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(canary.address() as AddressInfo).port}/x`;
  writeFileSync(at('secret'), SECRET);
  mkdirSync(at('in'));
  writeFileSync(at('in', 'good.txt'), GOOD);
});
afterAll(async () => {
  await new Promise((resolve) => canary.close(resolve));
  folder.remove();
});

interface Line {
  article?: { title: string };
  sentences?: { text: string }[];
  error?: { code: string; message: string };
}

/** Reads what is given beside a good file, and sees that the good one is read and nothing else happens. */
async function extracted(name: string, content: string | Uint8Array, format = 'auto'): Promise<Line[]> {
  writeFileSync(at('in', name), content);
  const before = readdirSync(folder.path, { recursive: true }).sort();
  const run = await kithHere(['extract', '--format', format, join('in', name), join('in', 'good.txt')], {
    cwd: folder.path,
  });
  expect([0, 1]).toContain(run.code);
  expect(run.stdout + run.stderr).not.toContain(SECRET);
  expect(run.stderr).not.toMatch(/^\s+at /m);
  expect(readdirSync(folder.path, { recursive: true }).sort()).toEqual(before);
  expect(visits).toBe(0);
  return jsonLines<Line>(run.stdout);
}

const page = (text: string) =>
  `<page><title>Elm</title><ns>0</ns><revision><text>${text}</text></revision></page>`;
/** What asks for more than it is, as each kind of XML would say it. */
const ASKING: [name: string, make: () => string][] = [
  [
    'wiki.xml',
    () => `<!DOCTYPE m [<!ENTITY x SYSTEM "file://${at('secret')}">]><mediawiki>${page('&x;')}</mediawiki>`,
  ],
  [
    'wiki.xml',
    () => `<!DOCTYPE m [<!ENTITY % x SYSTEM "${address}">%x;]><mediawiki>${page('a')}</mediawiki>`,
  ],
  ['wiki.xml', () => `<!DOCTYPE m SYSTEM "${address}"><mediawiki>${page('a tree')}</mediawiki>`],
  [
    'wiki.xml',
    () =>
      `<mediawiki xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a ${address}"><xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="${address}"/>${page('a tree')}</mediawiki>`,
  ],
  ['wiki.xml', () => `<?xml-stylesheet href="${address}"?><mediawiki>${page('a tree')}</mediawiki>`],
  [
    'a.graphml',
    () => `<!DOCTYPE g [<!ENTITY x SYSTEM "file://${at('secret')}">]><graphml><node id="&x;"/></graphml>`,
  ],
  ['a.gexf', () => `<!DOCTYPE g [<!ENTITY x SYSTEM "${address}">]><gexf><node label="&x;"/></gexf>`],
  ['a.svg', () => `<svg xmlns="http://www.w3.org/2000/svg"><image href="${address}"/><text>Elm</text></svg>`],
  [
    'page.html',
    () =>
      `<!DOCTYPE html [<!ENTITY x SYSTEM "file://${at('secret')}">]><html><link rel="stylesheet" href="${address}"><base href="${address}"><script src="${address}"></script><iframe src="file://${at('secret')}"></iframe><img src="${address}"><p>Elm is a tree &x;</p></html>`,
  ],
  [
    'note.md',
    () =>
      `---\ntitle: Elm\ninclude: ${at('secret')}\n---\n\n![a](${address}) <img src="${address}"> {% include "${at('secret')}" %} a tree.`,
  ],
  [
    'page.wiki',
    () =>
      `{{:${at('secret')}}} [[File:${address}]] {{#invoke:x|y}} <include src="${address}"/> Elm is a tree.`,
  ],
  [
    'a.jsonl',
    () => JSON.stringify({ title: 'Elm', text: 'a tree', url: `file://${at('secret')}`, $ref: address }),
  ],
];

describe('16, 17: what an input asks for is not fetched', () => {
  test.each(ASKING)('%s (%#)', async (name, make) => {
    for (const format of ['auto', ...readers.ids]) {
      const lines = await extracted(name, make(), format);
      for (const { article, error } of lines) expect(article ?? error).toBeDefined();
    }
  });

  test('document types are not read, and that is said', async () => {
    const [error] = await extracted('wiki.xml', (ASKING[0] as (typeof ASKING)[0])[1]());
    expect(error?.error).toMatchObject({
      code: 'input-malformed',
      message: expect.stringContaining('document type'),
    });
  });
});

describe('18 to 21: entities', () => {
  const levels = [...'abcdefghi'];
  const laughs = levels.map((name, level) =>
    level === 0 ? `<!ENTITY a "ha">` : `<!ENTITY ${name} "${`&${levels[level - 1]};`.repeat(10)}">`,
  );

  test.each([
    ['billion laughs', `<!DOCTYPE m [${laughs.join('')}]><mediawiki>${page('&i;')}</mediawiki>`],
    [
      'one long entity, often',
      `<!DOCTYPE m [<!ENTITY x "${'a'.repeat(50_000)}">]><mediawiki>${page('&x;'.repeat(50_000))}</mediawiki>`,
    ],
    ['a shadowed entity', `<!DOCTYPE m [<!ENTITY lt "<script>">]><mediawiki>${page('&lt;')}</mediawiki>`],
  ])('%s in XML: refused before any of it is read', async (_, text) => {
    const [line] = await extracted('wiki.xml', text, 'mediawiki-xml');
    expect(line?.error?.code).toBe('input-malformed');
  });

  test('in a web page they are text', async () => {
    const doctype = `<!DOCTYPE html [${laughs.join('')}<!ENTITY lt "<script>">]>`;
    const [line] = await extracted('page.html', `${doctype}<p>Elm &lt;b&gt; is &i; tall.</p>`);
    expect(line?.sentences?.map(({ text }) => text).join(' ')).toContain('Elm <b> is &i; tall.');
  });

  test('10 MB of numeric entities are read, and counted as what they are', async () => {
    const flood = Array(21).fill('&#65;'.repeat(100_000)).join('\n');
    const [line] = await extracted('page.html', `<html><h1>Elm</h1><p>${flood}</p></html>`);
    const letters = line?.sentences?.map(({ text }) => text.replace(/[^A]/g, '')).join('');
    expect(letters).toHaveLength(21 * 100_000);
    const [dumped] = await extracted('wiki.xml', `<mediawiki>${page(flood)}</mediawiki>`);
    expect(dumped?.article ?? dumped?.error).toBeDefined();
  });
});

describe('22 to 24: archives and nesting', () => {
  test('a bomb is named, and the rest goes on', async () => {
    const [bomb, good] = await extracted('bomb.txt.gz', gzipSync(Buffer.alloc(100 * 1024 * 1024, 'a')));
    expect(bomb?.error?.code).toBe('input-too-large');
    expect(good?.article?.title).toBe(GOOD);
  });

  test('a bomb within a bomb is not opened', async () => {
    const inner = gzipSync(Buffer.alloc(4 * 1024 * 1024, 'a'));
    const [line] = await extracted('twice.txt.gz', gzipSync(inner));
    expect(line?.error?.code).toBe('input-binary');
  });

  test('an archive of files is refused, so nothing in it can lead out', async () => {
    mkdirSync(at('packed'), { recursive: true });
    writeFileSync(at('packed', 'escaped.txt'), GOOD);
    const tar = execFileSync('tar', [
      '-c',
      '-C',
      at('packed'),
      '--transform',
      's,^,../,',
      '-P',
      'escaped.txt',
    ]);
    const zip = Buffer.concat([
      Buffer.from('PK\x03\x04', 'latin1'),
      Buffer.alloc(26),
      Buffer.from('../escaped.txt'),
    ]);
    for (const [name, bytes] of [
      ['a.tar', tar],
      ['a.tar.gz', gzipSync(tar)],
      ['a.zip', zip],
    ] as const) {
      const [line] = await extracted(name, bytes);
      expect(line?.error?.code, name).toBe('input-binary');
    }
  });

  test.each(['[[', '{{', '<div>', '>', '[', '<ref>', '{|', '(', "'''", '# '])(
    '100,000 of %j',
    async (unit) => {
      for (const format of readers.ids) {
        const [line] = await extracted('deep.txt', `Elm\n\n${unit.repeat(100_000)}`, format);
        expect(line?.article ?? line?.error?.code).toBeDefined();
        expect(line?.error?.code).not.toBe('internal');
      }
    },
  );
});
