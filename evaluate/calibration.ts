/** Whether confidences mean what they say, and what precision is left at a given recall. */
import type { Judged } from './relations.ts';

const BINS = 10;

/**
 * Expected calibration error: over ten bins of confidence, the mean distance of confidence and precision,
 * weighted by how many are in the bin.
 * @param from leaves out what is less confident
 * @returns 0 to 1; undefined when nothing is left
 */
export function calibrationError(
  judged: readonly Pick<Judged, 'confidence' | 'correct'>[],
  from = 0.5,
): number | undefined {
  const bins = new Map<number, { confidence: number; correct: number; count: number }>();
  let all = 0;
  for (const { confidence, correct } of judged) {
    if (confidence < from) continue;
    all++;
    // 0.7 * 10 is not 7 in binary for every such product.
    const bin = Math.min(BINS - 1, Math.floor(confidence * BINS + 1e-9));
    const row = bins.get(bin) ?? { confidence: 0, correct: 0, count: 0 };
    row.confidence += confidence;
    row.correct += correct ? 1 : 0;
    row.count++;
    bins.set(bin, row);
  }
  if (all === 0) return undefined;
  let error = 0;
  for (const { confidence, correct } of bins.values()) error += Math.abs(confidence - correct) / all;
  return error;
}

/**
 * The best precision at this recall or more, as edges are taken in the order of their confidence.
 * @param gold how many there are to find
 * @returns 0 to 1; 0 when this recall is not reached
 */
export function precisionAtRecall(judged: readonly Judged[], gold: number, recall: number): number {
  const ranked = [...judged].sort((a, b) => b.confidence - a.confidence);
  let correct = 0;
  let best = 0;
  ranked.forEach((each, at) => {
    if (each.correct) correct++;
    // Edges of one confidence are one step: their order says nothing.
    if (ranked[at + 1]?.confidence === each.confidence) return;
    if (gold > 0 && correct / gold >= recall) best = Math.max(best, correct / (at + 1));
  });
  return best;
}
