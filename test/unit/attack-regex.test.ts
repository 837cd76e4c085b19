/**
 * Attack 26: every regular expression of the sources, against an analysis and against strings made to attack it.
 * None may take more than linear time. Those of the user's ontology files: there are none
 * (test/unit/ontology-file.test.ts).
 */
import { analyse } from 'scslre';
import { describe, expect, test } from 'vitest';
import { withinDeadline } from '../../foundation/deadline.ts';
import { attacksOn, type FoundRegex, regexesOf } from '../fixtures/regex-sources.ts';

/** What reads texts of anyone, or names and queries of anyone. */
const FOLDERS = ['foundation', 'extract', 'graph', 'server', 'cli'];
const { literals, made } = regexesOf(FOLDERS);

/** Expressions that are put together: the file, and what they come to. Names in them are from fixed lists. */
const MADE: Record<string, RegExp[]> = {
  'extract/dates/read-date.ts': [/^(\d{1,2})(?:st|nd|rd|th)? ((?:jan(?:uary)?\.?|sept\.?)),? (\d{4})(?!\d)/i],
  'extract/sources/markdown-blocks.ts': [/<\/script>/i],
  'extract/sources/wikitext-hidden.ts': [/<!--|<(ref|nowiki)\b([^<>]*)>/gi, /<\/ref[^<>]{0,50}>/gi],
};

/** More than linear, on what is short whoever writes it: the file, and why. */
const SHORT: Record<string, string> = {
  'graph/store/neo4j/values.ts': 'a time has nine digits after the point',
  'server/static.ts': 'the name of a file that the build has made',
};

/** Only a hang guard: what is linear takes milliseconds, and on a machine that does other things too at most once more. */
const LONGEST_MS = 2_000;
const outlasts = (work: () => unknown): boolean =>
  [1, 2, 3].every(() => withinDeadline(LONGEST_MS, work) === undefined);

test('they are found', () => {
  expect(literals.length).toBeGreaterThan(400);
  expect(Object.keys(MADE), 'list here what a new RegExp(…) comes to').toEqual([...new Set(made)].sort());
});

const all: FoundRegex[] = [
  ...literals.filter(({ file }) => !(file in SHORT)),
  ...Object.entries(MADE).flatMap(([file, patterns]) =>
    patterns.map(({ source, flags }) => ({ place: file, file, pattern: source, flags })),
  ),
];

test('no expression can backtrack more than linearly, says the analysis', () => {
  const faults = all.flatMap(({ place, pattern, flags }) => {
    const { reports } = analyse({ source: pattern, flags }, { reportTypes: { Move: true } });
    return reports.map(
      ({ type, exponential }) => `${place} ${exponential ? 'exponential' : type} /${pattern}/`,
    );
  });
  expect(faults).toEqual([]);
});

describe('no expression outlasts strings made to attack it', () => {
  test.each([...new Set(all.map(({ file }) => file))])(
    '%s',
    (file) => {
      const hung = [];
      for (const { place, pattern, flags } of all.filter((each) => each.file === file)) {
        const regex = new RegExp(pattern, flags.replace(/[gy]/g, ''));
        for (const text of attacksOn(pattern, flags))
          if (outlasts(() => regex.test(text)))
            hung.push(`${place} /${pattern}/ on ${JSON.stringify(text.slice(0, 20))}`);
      }
      expect(hung).toEqual([]);
    },
    120_000,
  );

  test('and these would: the attack works', () => {
    for (const regex of [/^(a+)+$/, /, .*$/, /^\p{Lu}[\p{L}'’-]*\p{Ll}[\p{L}'’-]*$/u, /\s+$/]) {
      const attacks = [...attacksOn(regex.source, regex.flags)];
      const slow = attacks.some((text) => withinDeadline(100, () => regex.test(text)) === undefined);
      expect(slow, regex.source).toBe(true);
    }
  });
});
