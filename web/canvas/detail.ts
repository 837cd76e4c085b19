/** How much of a canvas is drawn, by how much is on it. */

/** Everything, or on a large canvas what can be told apart and drawn quickly. */
export type Detail = 'full' | 'light';

/** Up to here everything is drawn: arrows, readings, badges. */
const DETAILED = { nodes: 700, edges: 1_200 };

export function detailFor(nodes: number, edges: number): Detail {
  return nodes > DETAILED.nodes || edges > DETAILED.edges ? 'light' : 'full';
}
