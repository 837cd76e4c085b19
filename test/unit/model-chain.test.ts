/** The label chain: which label may follow which, the best labelling, the probabilities. */
import { describe, expect, it } from 'vitest';
import {
  B,
  ChainMemory,
  E,
  ends,
  follows,
  I,
  LABEL_COUNT,
  marginals,
  O,
  probableSpans,
  S,
  spansOf,
  starts,
  viterbi,
} from '../../extract/ner/model/chain.ts';
import { choose } from '../../extract/ner/model/choice.ts';

/** Every labelling that the rules allow. */
function* labellings(length: number, begun: readonly number[] = []): Generator<readonly number[]> {
  if (begun.length === length) {
    if (ends(begun.at(-1) as number)) yield begun;
    return;
  }
  for (let label = 0; label < LABEL_COUNT; label++) {
    const before = begun.at(-1);
    if (before === undefined ? starts(label) : follows(before, label))
      yield* labellings(length, [...begun, label]);
  }
}

/** Scores that differ everywhere, from a fixed formula. */
const scoresOf = (length: number): Float64Array =>
  Float64Array.from({ length: length * LABEL_COUNT }, (_, at) => Math.sin(at * 12.9898 + 1) * 2);
const transitions = Float64Array.from({ length: LABEL_COUNT ** 2 }, (_, at) => Math.cos(at * 3.7));
const factor = transitions.map((value, cell) =>
  follows(Math.floor(cell / LABEL_COUNT), cell % LABEL_COUNT) ? Math.exp(value) : 0,
);

function scoreOf(labels: readonly number[], scores: Float64Array): number {
  return labels.reduce((sum, label, at) => {
    const before = labels[at - 1];
    const step = before === undefined ? 0 : (transitions[before * LABEL_COUNT + label] as number);
    return sum + step + (scores[at * LABEL_COUNT + label] as number);
  }, 0);
}

describe('the label chain', () => {
  it.each([
    [O, B, true],
    [O, I, false],
    [B, I, true],
    [B, O, false],
    [I, E, true],
    [E, I, false],
    [S, B, true],
    [S, E, false],
  ])('%i then %i: %s', (from, to, allowed) => {
    expect(follows(from, to)).toBe(allowed);
  });

  it.each([1, 2, 5])('finds the best of all labellings of %i tokens', (length) => {
    const scores = scoresOf(length);
    const all = [...labellings(length)];
    const best = all.reduce((a, b) => (scoreOf(b, scores) > scoreOf(a, scores) ? b : a));
    expect([...viterbi(scores, length, transitions)]).toEqual(best);
  });

  it.each([
    ['all labels', undefined],
    ['only some labels known', Uint8Array.of(31, 1 << B, 31, 31)],
  ])('sums over the labellings: %s', (_, allowed) => {
    const length = 4;
    const scores = scoresOf(length);
    const out = new Float64Array(length * LABEL_COUNT);
    const log = marginals(scores, length, factor, new ChainMemory(), out, allowed);
    const all = [...labellings(length)].filter((labels) =>
      labels.every((label, at) => (allowed?.[at] ?? 31) & (1 << label)),
    );
    const weights = all.map((labels) => Math.exp(scoreOf(labels, scores)));
    const total = weights.reduce((a, b) => a + b);
    expect(log).toBeCloseTo(Math.log(total), 9);
    for (let at = 0; at < length; at++)
      for (let label = 0; label < LABEL_COUNT; label++) {
        const mass = weights.filter((_, n) => all[n]?.[at] === label).reduce((a, b) => a + b, 0);
        expect(out[at * LABEL_COUNT + label]).toBeCloseTo(mass / total, 9);
      }
  });

  it('gives every span the probability of the labellings that hold it', () => {
    const length = 4;
    const scores = scoresOf(length);
    const memory = new ChainMemory();
    marginals(scores, length, factor, memory, new Float64Array(length * LABEL_COUNT));
    const all = [...labellings(length)];
    const weights = all.map((labels) => Math.exp(scoreOf(labels, scores)));
    const total = weights.reduce((a, b) => a + b);
    const spans = probableSpans(length, factor, memory, 0);
    expect(spans).toHaveLength(10);
    for (const { first, last, probability } of spans) {
      const mass = weights.filter((_, n) =>
        spansOf(Uint8Array.from(all[n] as number[])).some(
          (span) => span.first === first && span.last === last,
        ),
      );
      expect(probability).toBeCloseTo(mass.reduce((a, b) => a + b, 0) / total, 9);
    }
  });

  it.each([
    [
      'the surest of rivals',
      [
        [0, 2, 1],
        [1, 3, 2],
      ],
      [1],
    ],
    [
      'two short ones against a long one',
      [
        [0, 1, 1],
        [0, 3, 1.5],
        [2, 3, 1],
      ],
      [0, 2],
    ],
    ['nothing that is more likely no name', [[0, 1, -1]], []],
    [
      'neighbours that do not overlap',
      [
        [0, 2, 1],
        [2, 4, 1],
      ],
      [0, 1],
    ],
  ])('chooses %s', (_, rows, expected) => {
    const candidates = rows.map(([first = 0, last = 0]) => ({ first, last, probability: 0.5 }));
    expect(
      choose(
        candidates,
        Float64Array.from(rows, ([, , weight = 0]) => weight),
      ),
    ).toEqual(expected);
  });

  it('reads spans off a labelling', () => {
    expect(spansOf(Uint8Array.of(O, S, B, I, E, O, B, E))).toEqual([
      { first: 1, last: 2 },
      { first: 2, last: 5 },
      { first: 6, last: 8 },
    ]);
    expect(spansOf(new Uint8Array(0))).toEqual([]);
  });
});
