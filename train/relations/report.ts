/** What cross-validation says: precision at recall, per relation, and how well confidences are calibrated. */
import { calibrationError, precisionAtRecall } from '../../evaluate/calibration.ts';
import type { Ground } from '../../extract/relations/scorer/score.ts';

export interface Edge {
  readonly corpus: string;
  readonly type: string;
  readonly confidence: number;
  readonly correct: boolean;
  readonly ground: Ground;
  readonly threshold: number;
}

const percent = (share: number): string => (100 * share).toFixed(1).padStart(5);

/** @param gold facts to be found by relation */
export function cornerstones(
  name: string,
  edges: readonly Edge[],
  gold: ReadonlyMap<string, number>,
): string[] {
  const lines: string[] = [];
  const parts: [string, (type: string) => boolean][] = [
    ['all', () => true],
    ['without LOCATED_IN', (type) => type !== 'LOCATED_IN'],
  ];
  for (const [label, takes] of parts) {
    const own = edges.filter(({ type }) => takes(type));
    const all = [...gold].reduce((sum, [type, count]) => sum + (takes(type) ? count : 0), 0);
    const taken = own.filter(({ confidence, threshold }) => confidence >= threshold);
    const right = taken.filter(({ correct }) => correct).length;
    const at = [0.2, 0.28, 0.35, 0.4, 0.45, 0.5, 0.65].map(
      (recall) => `${Math.round(recall * 100)}: ${percent(precisionAtRecall(own, all, recall))}`,
    );
    lines.push(
      `${name}, ${label}: P at R ${at.join(', ')}; taken P ${percent(right / Math.max(1, taken.length))} R ${percent(right / Math.max(1, all))}; calibration error ${percent(calibrationError(own) ?? 0)}`,
    );
  }
  return lines;
}

/** Precision and recall of what patterns say, with new edges from one threshold on. */
export function byThreshold(edges: readonly Edge[], gold: ReadonlyMap<string, number>): string[] {
  const all = [...gold.values()].reduce((sum, count) => sum + count, 0);
  return [0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 2].map((least) => {
    const taken = edges.filter(({ ground, confidence, threshold }) =>
      ground === 'said' ? confidence >= threshold : threshold <= 1 && confidence >= least,
    );
    const fresh = taken.filter(({ ground }) => ground !== 'said');
    const right = (list: readonly Edge[]): number => list.filter(({ correct }) => correct).length;
    return `  from ${least}: P ${percent(right(taken) / Math.max(1, taken.length))} R ${percent(right(taken) / all)}; new ones P ${percent(right(fresh) / Math.max(1, fresh.length))} of ${fresh.length}`;
  });
}

export function byRelation(edges: readonly Edge[], gold: ReadonlyMap<string, number>): string[] {
  return [...gold]
    .sort((a, b) => b[1] - a[1])
    .map(([type, count]) => {
      const own = edges.filter((edge) => edge.type === type);
      const taken = own.filter(({ confidence, threshold }) => confidence >= threshold);
      const right = taken.filter(({ correct }) => correct).length;
      return `  ${type.padEnd(16)} gold ${String(count).padStart(4)}  taken ${String(taken.length).padStart(4)}  P ${percent(right / Math.max(1, taken.length))}  R ${percent(right / count)}  threshold ${own[0]?.threshold ?? '-'}`;
    });
}
