/**
 * The labels of the span model (O, Begin, Inside, End, Single), which may follow which, and the best and the
 * probable labelling of a sentence.
 */
export const LABELS = ['O', 'B', 'I', 'E', 'S'] as const;
export const LABEL_COUNT = LABELS.length;
export const [O, B, I, E, S] = [0, 1, 2, 3, 4] as const;

/** May `to` follow `from`? A name that has begun must end. */
export function follows(from: number, to: number): boolean {
  const open = from === B || from === I;
  return open === (to === I || to === E);
}
export const starts = (label: number): boolean => label !== I && label !== E;
export const ends = (label: number): boolean => label !== B && label !== I;

/**
 * The best labelling.
 * @param scores a row of LABEL_COUNT a token
 * @param transitions from * LABEL_COUNT + to
 */
export function viterbi(scores: Float64Array, length: number, transitions: Float64Array): Uint8Array {
  const best = new Uint8Array(length);
  if (length === 0) return best;
  const back = new Uint8Array(length * LABEL_COUNT);
  let before = new Float64Array(LABEL_COUNT);
  let now = new Float64Array(LABEL_COUNT);
  for (let to = 0; to < LABEL_COUNT; to++)
    before[to] = starts(to) ? (scores[to] as number) : Number.NEGATIVE_INFINITY;
  for (let at = 1; at < length; at++) {
    for (let to = 0; to < LABEL_COUNT; to++) {
      let most = Number.NEGATIVE_INFINITY;
      let from = 0;
      for (let label = 0; label < LABEL_COUNT; label++) {
        if (!follows(label, to)) continue;
        const value = (before[label] as number) + (transitions[label * LABEL_COUNT + to] as number);
        if (value > most) {
          most = value;
          from = label;
        }
      }
      now[to] = most + (scores[at * LABEL_COUNT + to] as number);
      back[at * LABEL_COUNT + to] = from;
    }
    [before, now] = [now, before];
  }
  let label = 0;
  for (let to = 1; to < LABEL_COUNT; to++)
    if (ends(to) && (before[to] as number) > (before[label] as number)) label = to;
  for (let at = length - 1; at >= 0; at--) {
    best[at] = label;
    label = back[at * LABEL_COUNT + label] as number;
  }
  return best;
}

/** Working memory of `marginals`, kept between sentences. */
export class ChainMemory {
  potential = new Float64Array(0);
  alpha = new Float64Array(0);
  beta = new Float64Array(0);
  scale = new Float64Array(0);

  grow(length: number): void {
    const size = length * LABEL_COUNT;
    if (this.potential.length >= size) return;
    this.potential = new Float64Array(size * 2);
    this.alpha = new Float64Array(size * 2);
    this.beta = new Float64Array(size * 2);
    this.scale = new Float64Array(length * 2);
  }
}

/**
 * Probability of each label of each token, by forward and backward sums.
 * @param factor exp of the transitions, 0 where one may not follow the other
 * @param allowed labels each token may have, as bits; without it, all
 * @param out receives a row of LABEL_COUNT a token
 * @returns log of the sum over the labellings
 */
export function marginals(
  scores: Float64Array,
  length: number,
  factor: Float64Array,
  memory: ChainMemory,
  out: Float64Array,
  allowed?: Uint8Array,
): number {
  const K = LABEL_COUNT;
  memory.grow(length);
  const { potential, alpha, beta, scale } = memory;
  let log = 0;
  for (let at = 0; at < length; at++) {
    const row = at * K;
    let most = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < K; k++) if ((scores[row + k] as number) > most) most = scores[row + k] as number;
    const mask = allowed ? (allowed[at] as number) : 31;
    for (let k = 0; k < K; k++)
      potential[row + k] =
        mask & (1 << k) && (at > 0 || starts(k)) && (at < length - 1 || ends(k))
          ? Math.exp((scores[row + k] as number) - most)
          : 0;
    log += most;
    let sum = 0;
    for (let to = 0; to < K; to++) {
      let value = 1;
      if (at > 0) {
        value = 0;
        for (let from = 0; from < K; from++)
          value += (alpha[row - K + from] as number) * (factor[from * K + to] as number);
      }
      value *= potential[row + to] as number;
      alpha[row + to] = value;
      sum += value;
    }
    if (!(sum > 1e-300)) sum = 1e-300;
    scale[at] = sum;
    log += Math.log(sum);
    for (let to = 0; to < K; to++) alpha[row + to] = (alpha[row + to] as number) / sum;
  }
  for (let at = length - 1; at >= 0; at--) {
    const row = at * K;
    for (let from = 0; from < K; from++) {
      let value = 1;
      if (at < length - 1) {
        value = 0;
        for (let to = 0; to < K; to++)
          value +=
            (factor[from * K + to] as number) *
            (potential[row + K + to] as number) *
            (beta[row + K + to] as number);
        value /= scale[at + 1] as number;
      }
      beta[row + from] = value;
      out[row + from] = (alpha[row + from] as number) * value;
    }
  }
  return log;
}

/** A span of a sentence, the last token exclusive, with its probability. */
export interface ProbableSpan {
  readonly first: number;
  readonly last: number;
  readonly probability: number;
}

const MOST_TOKENS = 14;

/**
 * All spans that are names with at least a given probability, from the sums that `marginals` left in the
 * memory. For each first token the search ends where no longer span can reach it.
 */
export function probableSpans(
  length: number,
  factor: Float64Array,
  { potential, alpha, beta, scale }: ChainMemory,
  least: number,
): ProbableSpan[] {
  const K = LABEL_COUNT;
  const spans: ProbableSpan[] = [];
  const cell = (values: Float64Array, at: number, label: number): number => values[at * K + label] as number;
  for (let first = 0; first < length; first++) {
    const single = cell(alpha, first, S) * cell(beta, first, S);
    if (single >= least) spans.push({ first, last: first + 1, probability: Math.min(single, 1) });
    let open = cell(alpha, first, B);
    let label: number = B;
    const end = Math.min(length, first + MOST_TOKENS);
    for (let at = first + 1; at < end; at++) {
      if (open * cell(beta, at - 1, label) < least) break;
      const step = open / (scale[at] as number);
      const closed = step * (factor[label * K + E] as number) * cell(potential, at, E) * cell(beta, at, E);
      if (closed >= least) spans.push({ first, last: at + 1, probability: Math.min(closed, 1) });
      open = step * (factor[label * K + I] as number) * cell(potential, at, I);
      label = I;
    }
  }
  return spans;
}

/** Spans of a labelling: first token and the one after the last. */
export function spansOf(labels: Uint8Array): { first: number; last: number }[] {
  const spans: { first: number; last: number }[] = [];
  let first = -1;
  for (let at = 0; at < labels.length; at++) {
    const label = labels[at];
    if (label === S) spans.push({ first: at, last: at + 1 });
    else if (label === B) first = at;
    else if (label === E && first >= 0) {
      spans.push({ first, last: at + 1 });
      first = -1;
    }
  }
  return spans;
}
