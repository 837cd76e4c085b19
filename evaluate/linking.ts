/**
 * Which mentions are one: B-cubed and whole clusters. B-cubed asks of every mention how much of its cluster
 * belongs with it (precision) and how much of what belongs with it is there (recall), and takes the mean.
 */
import { add, type Counts, NOTHING, pushTo, type Rates, withF1 } from './counts.ts';

/** A mention, the cluster it belongs to and the one it was put in. */
export interface Linked {
  readonly gold: string;
  readonly predicted: string;
  readonly surface: string;
}

/** Sums over mentions; can be added up over documents. */
export interface ClusterTally {
  readonly mentions: number;
  /** Sum of each mention's precision. */
  readonly precision: number;
  readonly recall: number;
  /** Clusters that hold the same mentions on both sides. */
  readonly whole: Counts;
  /** The same of clusters with more than one way of writing: those that need linking. */
  readonly several: Counts;
}

export const NO_CLUSTERS: ClusterTally = {
  mentions: 0,
  precision: 0,
  recall: 0,
  whole: NOTHING,
  several: NOTHING,
};

/** @param mentions of one document, all of which are on both sides */
export function tallyClusters(mentions: readonly Linked[]): ClusterTally {
  const gold = new Map<string, number[]>();
  const predicted = new Map<string, number[]>();
  const shared = new Map<string, number>();
  const pair = (each: Linked) => JSON.stringify([each.gold, each.predicted]);
  mentions.forEach((each, at) => {
    pushTo(gold, each.gold, at);
    pushTo(predicted, each.predicted, at);
    shared.set(pair(each), (shared.get(pair(each)) ?? 0) + 1);
  });
  let precision = 0;
  let recall = 0;
  for (const each of mentions) {
    const both = shared.get(pair(each)) as number;
    precision += both / (predicted.get(each.predicted) as number[]).length;
    recall += both / (gold.get(each.gold) as number[]).length;
  }
  const writings = (members: readonly number[]) =>
    new Set(members.map((at) => (mentions[at] as Linked).surface.toLowerCase())).size;
  const wholes = (least: number): Counts => {
    const keys = (clusters: Map<string, number[]>) =>
      new Set([...clusters.values()].filter((each) => writings(each) >= least).map((each) => each.join(' ')));
    const left = keys(gold);
    const right = keys(predicted);
    const correct = [...left].filter((each) => right.has(each)).length;
    return { correct, predicted: right.size, gold: left.size };
  };
  return { mentions: mentions.length, precision, recall, whole: wholes(1), several: wholes(2) };
}

export function addTallies(a: ClusterTally, b: ClusterTally): ClusterTally {
  return {
    mentions: a.mentions + b.mentions,
    precision: a.precision + b.precision,
    recall: a.recall + b.recall,
    whole: add(a.whole, b.whole),
    several: add(a.several, b.several),
  };
}

export function bCubed({ mentions, precision, recall }: ClusterTally): Rates {
  return mentions === 0 ? withF1(0, 0) : withF1(precision / mentions, recall / mentions);
}
