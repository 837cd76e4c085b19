/** A forest from child and parent: counts of what is below each, in linear time, without recursion. */

export interface Item {
  id: string;
  parent: string | null;
}

export interface Placed<T extends Item> {
  item: T;
  /** The parent in the tree; null at a root, and where following parents would lead in a circle. */
  parent: string | null;
  /** 0 at a root. */
  depth: number;
  children: Placed<T>[];
  /** All below it. */
  descendants: number;
}

export interface Forest<T extends Item> {
  roots: Placed<T>[];
  byId: ReadonlyMap<string, Placed<T>>;
}

/**
 * @param items each id once; a parent that is not among them makes a root. Of a circle of parents the
 *   first in this order becomes a root
 * @param compare the order of roots and of siblings
 */
export function forestOf<T extends Item>(
  items: readonly T[],
  compare: (a: Placed<T>, b: Placed<T>) => number,
): Forest<T> {
  const byId = new Map<string, Placed<T>>(
    items.map((item) => [item.id, { item, parent: null, depth: 0, children: [], descendants: 0 }]),
  );
  const below = new Map<string, Placed<T>[]>();
  const roots: Placed<T>[] = [];
  for (const placed of byId.values()) {
    const { parent } = placed.item;
    if (parent === null || !byId.has(parent)) roots.push(placed);
    else if (below.has(parent)) below.get(parent)?.push(placed);
    else below.set(parent, [placed]);
  }
  const order: Placed<T>[] = [];
  const reached = new Set<Placed<T>>();
  const walk = (root: Placed<T>) => {
    reached.add(root);
    for (let at = order.push(root) - 1; at < order.length; at++) {
      const placed = order[at] as Placed<T>;
      for (const child of below.get(placed.item.id) ?? []) {
        if (reached.has(child)) continue;
        reached.add(child);
        child.parent = placed.item.id;
        child.depth = placed.depth + 1;
        placed.children.push(child);
        order.push(child);
      }
    }
  };
  for (const root of [...roots]) walk(root);
  // What no root leads to goes round in a circle.
  for (const placed of byId.values()) {
    if (reached.has(placed)) continue;
    roots.push(placed);
    walk(placed);
  }
  for (const placed of order.toReversed()) {
    placed.children.sort(compare);
    const above = placed.parent === null ? undefined : byId.get(placed.parent);
    if (above) above.descendants += 1 + placed.descendants;
  }
  return { roots: roots.sort(compare), byId };
}

/**
 * The trees cut down to so many: level by level, so that every branch shows before any goes deep.
 * @returns in the order of reading: a parent, then what is below it
 */
export function upperPart<T extends Item>(
  roots: readonly Placed<T>[],
  limit: number,
  levels: number,
): Placed<T>[] {
  const kept = new Set<Placed<T>>();
  let level = roots;
  for (let down = 0; down < levels && level.length > 0 && kept.size < limit; down++) {
    for (const placed of level.slice(0, limit - kept.size)) kept.add(placed);
    level = level.filter((placed) => kept.has(placed)).flatMap((placed) => placed.children);
  }
  const read: Placed<T>[] = [];
  const stack = roots.filter((root) => kept.has(root)).toReversed();
  for (let placed = stack.pop(); placed; placed = stack.pop()) {
    read.push(placed);
    stack.push(...placed.children.filter((child) => kept.has(child)).toReversed());
  }
  return read;
}
