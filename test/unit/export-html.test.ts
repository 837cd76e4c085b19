/** The HTML export: what the graph holds stays data, and the file's policy is the one its parts have (ATTACKS 30). */
import { createHash } from 'node:crypto';
import { Script } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { html, inert } from '../../graph/export/html.ts';
import { FILE_POLICY } from '../../graph/export/html-page/frame.ts';
import { SCRIPT } from '../../graph/export/html-page/script.ts';
import { STYLE } from '../../graph/export/html-page/style.ts';
import { collect, entity, HOSTILE_NAMES, hostileGraph, stream } from './export-fixture.ts';

const NAMES = [
  '</script><script>alert(1)</script>',
  '<!--<script>',
  ']]>',
  'line\u2028\u2029',
  '</SCRIPT\t>',
  '&lt;',
];
const written = () => collect(html.write(stream([...NAMES.map((name) => entity(name)), ...hostileGraph])));

function dataOf(page: string): string {
  const [, data] = /<script type="application\/json" id="graph">([\s\S]*?)<\/script>/.exec(page) ?? [];
  return data ?? '';
}

describe('the data block', () => {
  test('holds no character that opens or closes markup, nor ends a line', async () => {
    expect(dataOf(await written())).not.toMatch(/[<\u2028\u2029]/);
    expect(inert('</script>')).toBe('\\u003c/script>');
  });

  test('gives every name back as it was', async () => {
    const { nodes } = JSON.parse(dataOf(await written()));
    const names = new Set(nodes.filter(Boolean).map((node: { name?: string }) => node.name));
    for (const name of [...NAMES, ...HOSTILE_NAMES]) expect(names).toContain(name);
  });

  test('ends each list with null, so that an empty graph is one too', async () => {
    const data = JSON.parse(dataOf(await collect(html.write(stream([])))));
    expect([data.nodes, data.edges]).toEqual([[null], [null]]);
    expect(data.types.length).toBeGreaterThan(10);
  });
});

describe('the page', () => {
  test('has the two data blocks and one script, whatever names say', async () => {
    const page = await written();
    expect(page.match(/<script/g)).toHaveLength(3);
    expect(page.match(/<\/script/g)).toHaveLength(3);
    expect(page).not.toContain('<!--');
  });

  test('asks for nothing: no address in it loads by itself', async () => {
    const page = (await collect(html.write(stream([])))).replace(/http:\/\/www\.w3\.org\/2000\/svg/g, '');
    expect(page).not.toMatch(/\b(src|srcset|action|poster)=|@import|url\(|https?:\/\/\w/);
  });

  test('lets its own script and style run and nothing else', async () => {
    const page = await written();
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    expect(page).toContain(`<style>${STYLE}</style>`);
    expect(page).toContain(`<script>${SCRIPT}</script>`);
    expect(FILE_POLICY).toContain(`script-src ${hash(SCRIPT)};`);
    expect(FILE_POLICY).toContain(`style-src ${hash(STYLE)};`);
    expect(FILE_POLICY).toMatch(/^default-src 'none';/);
    expect(FILE_POLICY).not.toContain('unsafe');
  });

  test('has a script that is one, and that makes text only', () => {
    expect(() => new Script(SCRIPT)).not.toThrow();
    expect(SCRIPT).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function|fetch\(/,
    );
  });
});
