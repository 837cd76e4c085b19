/**
 * Where a graph would fall apart: ties and nodes whose loss divides what is connected now. One depth-first
 * search (Hopcroft & Tarjan 1973), without recursion, in time linear in nodes and ties.
 */
import { Pace, type Work } from './pace.ts';
import type { Sparse } from './sparse.ts';

export interface Cuts {
  /** For each node: how many others its loss would cut off from the largest part that remains; 0 for most. */
  cutOff: Int32Array;
  /** Ties that are the only way between two parts, with the size of the smaller part. */
  bridges: { from: number; to: number; smaller: number }[];
}

/** Nodes visited between two pauses. */
const CHUNK = 2_000;

/** @param graph simple: at most one tie between two nodes, none from a node to itself */
export async function cutsOf(
  { nodes, offsets, targets }: Omit<Sparse, 'weights'>,
  work: Work = {},
): Promise<Cuts> {
  const count = nodes.length;
  const pace = new Pace(work);
  /** When a node was met, from 1; 0 before. */
  const met = new Int32Array(count);
  /** The earliest node that it or what hangs below it is tied to. */
  const low = new Int32Array(count);
  const parent = new Int32Array(count).fill(-1);
  const size = new Int32Array(count).fill(1);
  const next = offsets.slice(0, count);
  /** Nodes below that hang on this one alone: of all such parts, and of the largest. */
  const hanging = new Int32Array(count);
  const largest = new Int32Array(count);
  const cutOff = new Int32Array(count);
  const bridges: Cuts['bridges'] = [];
  let time = 0;

  for (let root = 0; root < count; root++) {
    if (met[root] !== 0) continue;
    const below: { parent: number; child: number }[] = [];
    const component: number[] = [];
    const stack = [root];
    met[root] = low[root] = ++time;
    for (let node = stack.at(-1); node !== undefined; node = stack.at(-1)) {
      const arc = next[node] as number;
      if (arc < (offsets[node + 1] as number)) {
        next[node] = arc + 1;
        const other = targets[arc] as number;
        if (met[other] === 0) {
          met[other] = low[other] = ++time;
          parent[other] = node;
          stack.push(other);
        } else if (other !== parent[node]) low[node] = Math.min(low[node] as number, met[other] as number);
        continue;
      }
      stack.pop();
      component.push(node);
      if (component.length % CHUNK === 0) await pace.step(time / count);
      const above = parent[node] as number;
      if (above < 0) continue;
      size[above] = (size[above] as number) + (size[node] as number);
      low[above] = Math.min(low[above] as number, low[node] as number);
      if ((low[node] as number) > (met[above] as number)) below.push({ parent: above, child: node });
      if ((low[node] as number) >= (met[above] as number)) {
        hanging[above] = (hanging[above] as number) + (size[node] as number);
        largest[above] = Math.max(largest[above] as number, size[node] as number);
      }
    }
    const others = component.length - 1;
    for (const node of component)
      cutOff[node] = others - Math.max(largest[node] as number, others - (hanging[node] as number));
    for (const { parent: from, child } of below) {
      const part = size[child] as number;
      bridges.push({ from, to: child, smaller: Math.min(part, component.length - part) });
    }
  }
  return { cutOff, bridges };
}
