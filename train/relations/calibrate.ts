/** From log-odds to confidences that mean what they say (Platt's sigmoid, a relation at a time), and thresholds. */
import type { Calibration } from '../../extract/relations/scorer/file.ts';
import type { Ground } from '../../extract/relations/scorer/score.ts';

/** An edge that a learner which has not seen its article might state. */
export interface Judged {
  readonly corpus: string;
  readonly relation: number;
  readonly ground: Ground;
  readonly odds: number;
  readonly correct: boolean;
  readonly weight: number;
}

/** Strength of the pull towards what all relations together say. */
const PULL = 6;

/** Fits slope and offset by Newton's method; few judgements pull towards `prior`. */
export function fitSigmoid(
  judged: readonly Pick<Judged, 'odds' | 'correct' | 'weight'>[],
  prior: { readonly slope: number; readonly offset: number } = { slope: 1, offset: 0 },
): { slope: number; offset: number } {
  let { slope, offset } = prior;
  for (let round = 0; round < 50; round++) {
    let [g1, g0, h11, h10, h00] = [
      PULL * (slope - prior.slope),
      (PULL / 4) * (offset - prior.offset),
      PULL,
      0,
      PULL / 4,
    ];
    for (const { odds, correct, weight } of judged) {
      const p = 1 / (1 + Math.exp(-(slope * odds + offset)));
      const error = (p - (correct ? 1 : 0)) * weight;
      const curve = p * (1 - p) * weight;
      g1 += error * odds;
      g0 += error;
      h11 += curve * odds * odds;
      h10 += curve * odds;
      h00 += curve;
    }
    const det = h11 * h00 - h10 * h10;
    if (det <= 1e-12) break;
    const [d1, d0] = [(h00 * g1 - h10 * g0) / det, (h11 * g0 - h10 * g1) / det];
    const pace = Math.min(1, 2 / Math.max(Math.abs(d1), Math.abs(d0), 1e-9));
    slope -= pace * d1;
    offset -= pace * d0;
    if (Math.abs(d1) + Math.abs(d0) < 1e-6) break;
  }
  return { slope: Math.max(0.05, Math.round(slope * 1e4) / 1e4), offset: Math.round(offset * 1e4) / 1e4 };
}

/** Below this odds nothing is fitted: the calibration is for what may become an edge. */
const LEAST = -4;

/** @returns slope and offset of each relation, drawn towards those of all */
export function calibrate(
  judged: readonly Judged[],
  relations: number,
): Pick<Calibration, 'slope' | 'offset'>[] {
  const near = judged.filter(({ odds }) => odds > LEAST);
  const all = fitSigmoid(near);
  return Array.from({ length: relations }, (_, relation) =>
    fitSigmoid(
      near.filter((each) => each.relation === relation),
      all,
    ),
  );
}

/** Thresholds that are tried. */
const LOWEST = 0.4;
const HIGHEST = 0.85;
/** So few edges say nothing of a precision. */
const TOO_FEW = 5;

/**
 * The least confidence from which on the edges of kith's own articles are precise enough; the lowest that is
 * tried where there are too few to tell.
 * @param edges with their confidence
 * @param precision wanted of them
 */
export function thresholdFor(
  edges: readonly { readonly confidence: number; readonly correct: boolean }[],
  precision: number,
): number {
  if (edges.filter(({ confidence }) => confidence >= LOWEST).length < TOO_FEW) return LOWEST;
  for (let step = LOWEST * 20; step <= HIGHEST * 20; step++) {
    const taken = edges.filter(({ confidence }) => confidence >= step / 20);
    // One more than there are, half right: a handful that happens to be right is no proof.
    if (taken.filter(({ correct }) => correct).length + 0.5 >= precision * (taken.length + 1))
      return step / 20;
  }
  return HIGHEST;
}
