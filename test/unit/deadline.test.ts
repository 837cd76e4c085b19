/** A bound on time: what outlasts it is interrupted, an article at a time, and the rest goes on. */
import { describe, expect, test } from 'vitest';
import { isPassedOver } from '../../extract/document.ts';
import { readInput } from '../../extract/sources/read.ts';
import { readStream } from '../../extract/sources/read-stream.ts';
import { timeLimit, withinDeadline } from '../../foundation/deadline.ts';
import { KithError } from '../../foundation/errors.ts';
import type { TimeLimit } from '../../foundation/time-limit.ts';

describe('withinDeadline', () => {
  test('gives what the work gives, and throws what it throws', () => {
    expect(withinDeadline(10_000, () => 7)).toEqual({ value: 7 });
    expect(() =>
      withinDeadline(10_000, () => {
        throw new RangeError('mine');
      }),
    ).toThrow(RangeError);
  });

  test.each<[string, () => unknown]>([
    [
      'a loop',
      () => {
        for (;;);
      },
    ],
    // The attack that no pattern of kith's may allow: should one slip in, it ends all the same.
    ['a regular expression', () => /^(a+)+$/.test(`${'a'.repeat(60)}!`)],
    [
      'work that catches everything',
      () => {
        for (;;) {
          try {
            for (;;);
          } catch {}
        }
      },
    ],
    ['sorting', () => [1, 2].sort(() => withoutEnd())],
  ])('interrupts %s', (_, work) => {
    expect(withinDeadline(30, work)).toBeUndefined();
    expect(withinDeadline(10_000, () => 'as before')).toEqual({ value: 'as before' });
  });

  test('a deadline within another', () => {
    expect(withinDeadline(10_000, () => withinDeadline(20, withoutEnd))).toEqual({ value: undefined });
  });
});

test('a limit says what took too long, and what to do', () => {
  const limited = () => timeLimit(20)('The article “Elm”', 'elm.txt', withoutEnd);
  expect(limited).toThrow(
    'The article “Elm” takes longer than 20 ms, so it was passed over; split it, or leave it out.',
  );
  expect(limited).toThrow(expect.objectContaining({ code: 'input-timeout', source: 'elm.txt' }));
});

describe('a document that outlasts its time is an error in its place', () => {
  /** As if what is said to be `slow` took for ever. */
  const limit =
    (slow: RegExp): TimeLimit =>
    (what, source, work) => {
      if (slow.test(what)) throw new KithError('input-timeout', `${what} is slow.`, { source });
      return work();
    };
  const page = (title: string) =>
    `<page><title>${title}</title><ns>0</ns><revision><text>${title} is a town.</text></revision></page>\n`;
  const dump = `<mediawiki>\n${['Elmby', 'Oakby', 'Ashby'].map(page).join('')}</mediawiki>`;
  const lines = ['Elmby', 'Oakby', 'Ashby']
    .map((title) => JSON.stringify({ title, text: `${title} is a town.` }))
    .join('\n');

  test.each([
    ['a page of a dump', 'wiki.xml', dump, /"Oakby"/, ['Elmby', 'input-timeout', 'Ashby']],
    ['a line of JSON Lines', 'x.jsonl', lines, /^Line 2 /, ['Elmby', 'input-timeout', 'Ashby']],
    ['a web page', 'x.html', '<html><p>Elmby is a town.</p></html>', /x\.html/, ['input-timeout']],
    ['plain text', 'x.txt', 'Elmby is a town.', /x\.txt/, ['input-timeout']],
  ])('%s', async (_, source, text, slow, expected) => {
    const said = [];
    for (const reading of readInput(source, text, 'auto', limit(slow)))
      said.push(
        reading instanceof KithError ? reading.code : isPassedOver(reading) ? 'passed' : reading.title,
      );
    expect(said).toEqual(expected);
    // The same as a stream that is too long to be read as a whole.
    const streamed = [];
    const bytes = Buffer.from(text.padEnd(100_000, '\n'));
    for await (const reading of readStream(source, pieces(bytes), 'auto', limit(slow)))
      streamed.push(
        reading instanceof KithError ? reading.code : isPassedOver(reading) ? 'passed' : reading.title,
      );
    expect(streamed).toEqual(expected);
  });
});

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 10_000) yield bytes.subarray(at, at + 10_000);
}

function withoutEnd(): never {
  for (;;);
}
