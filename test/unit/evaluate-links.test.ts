/** Links of a markup as silver for linking. */
import { describe, expect, test } from 'vitest';
import { scoreLinks, titleOf, withLinks } from '../../evaluate/links.ts';
import type { Document } from '../../extract/document.ts';

/** A text of linked words: `words>Target`; and the node each of them is found as, '' for none. */
function article(line: string, nodes: string) {
  let text = '';
  const links = line.split(' ').map((piece) => {
    const [words = '', target = ''] = piece.split('>');
    const start = text.length;
    text += words;
    const link = { start, end: text.length, target };
    text += ' ';
    return link;
  });
  const mentions = nodes.split(' ').flatMap((entity, at) => {
    const { start = 0, end = 0 } = links[at] ?? {};
    const rest = { surface: '', type: 'Entity', confidence: 1, method: 'x' };
    return entity === '-' ? [] : [{ sentence: 's', start, end, entity, ...rest }];
  });
  const sentences = [{ id: 's', ordinal: 0, section: '', start: 0, text }];
  return [
    { text, links },
    { sentences, mentions },
  ] as const;
}

describe('links', () => {
  test.each([
    // words>target, nodes, [found, of], [same, of], [apart, of]
    ['one node', 'RHEL>Red_Hat Red>Red_Hat', '1 1', [2, 2], [1, 1], [0, 0]],
    ['two nodes', 'RHEL>Red_Hat Red>Red_Hat', '1 2', [2, 2], [0, 1], [0, 0]],
    ['one of them not found', 'RHEL>Red_Hat Red>Red_Hat', '1 -', [1, 2], [0, 0], [0, 0]],
    ['kept apart', 'Amazon>Amazon_(company) Amazon>Amazon_River', '1 2', [2, 2], [0, 0], [1, 1]],
    ['taken for one', 'Amazon>Amazon_(company) Amazon>Amazon_River', '1 1', [2, 2], [0, 0], [0, 1]],
    ['said twice counts once', 'A>X A>X B>X', '1 1 1', [3, 3], [1, 1], [0, 0]],
    ['sections and case', 'A>linux#History B>Linux', '1 1', [2, 2], [1, 1], [0, 0]],
    ['redirects', 'A>Old B>New', '1 1', [2, 2], [1, 1], [0, 0]],
    [
      'addresses and common nouns',
      'A>https://a.example kernel>Kernel #x>#y',
      '1 1 1',
      [0, 0],
      [0, 0],
      [0, 0],
    ],
  ] as const)('%s', (_what, line, nodes, found, same, apart) => {
    const [document, extraction] = article(line, nodes);
    const score = scoreLinks(document, extraction, new Map([['Old', 'New']]));
    const share = ({ correct, of }: { correct: number; of: number }) => [correct, of];
    expect([score.found, score.same, score.apart].map(share)).toEqual([found, same, apart]);
  });

  test('three spellings are three pairs', () => {
    const [document, extraction] = article('A>X B>X C>X', '1 1 2');
    expect(scoreLinks(document, extraction).same).toEqual({ correct: 1, of: 3 });
  });

  test.each([
    ['all', 3],
    ['half', 2],
    ['none', 0],
  ] as const)('%s are visible', (view, count) => {
    const [{ text, links }] = article('A>X B>X C>X', '- - -');
    expect(withLinks({ text, links } as Document, view).links).toHaveLength(count);
  });

  test.each([
    ['linux_kernel#History', 'Linux kernel'],
    ['#History', ''],
    [' Bonn ', 'Bonn'],
  ])('title of %j', (target, title) => expect(titleOf(target)).toBe(title));
});
