/** Steps from a root: who is how far away, those that it does not reach last. Pure. */
import type { Core } from 'cytoscape';

export type Neighbours = ReadonlyMap<string, readonly string[]>;

export function depths(root: string, ids: readonly string[], neighbours: Neighbours): string[][] {
  const reached = new Set([root]);
  const rows: string[][] = [[root]];
  let row = [root];
  while (row.length > 0) {
    const next: string[] = [];
    for (const id of row) {
      for (const other of neighbours.get(id) ?? []) {
        if (reached.has(other)) continue;
        reached.add(other);
        next.push(other);
      }
    }
    if (next.length > 0) rows.push(next);
    row = next;
  }
  const rest = ids.filter((id) => !reached.has(id));
  return rest.length > 0 ? [...rows, rest] : rows;
}

/** The graph as such layouts need it: the chosen entity as the root, else the best connected. */
export function rooted(
  cy: Core,
  centre: string | undefined,
): { root: string; ids: string[]; neighbours: Neighbours } | null {
  const ids = cy.nodes().map((node) => node.id());
  const best = cy.nodes().max((node) => node.degree(false)).ele;
  const root = centre !== undefined && ids.includes(centre) ? centre : best?.id();
  if (root === undefined) return null;
  const around = (node: { neighborhood(): { nodes(): { map<T>(f: (n: { id(): string }) => T): T[] } } }) =>
    node
      .neighborhood()
      .nodes()
      .map((other) => other.id());
  return { root, ids, neighbours: new Map(cy.nodes().map((node) => [node.id(), around(node)])) };
}
