/**
 * Names joined to sets, one a thing. A set knows its surest type, the titles that its links lead to and the
 * spellings that must stay divided in it; every join costs the smaller set only.
 */
import type { Merge, Name } from './rule.ts';
import { titleIdentity } from './targets.ts';

/** Names that are one thing. */
export interface Cluster {
  /** In the order in which they first stand in the article. */
  readonly names: readonly Name[];
  readonly why: readonly string[];
  /** Keys of the names that mean it in this article only: last names, "the Commission". */
  readonly short: ReadonlySet<string>;
}

interface NameSet {
  /** The name that came first. */
  first: Name;
  /** The surest typed one. */
  typed: Name;
  /** Identities of the titles that links lead to. */
  targets: Set<string>;
  /** Spelling that means several things -> the one it means here. */
  divided: Map<string, string>;
}

export class NameSets {
  readonly #names: readonly Name[];
  readonly #parent = new Map<Name, Name>();
  readonly #sets = new Map<Name, NameSet>();
  readonly #order = new Map<Name, number>();
  readonly #why: { name: Name; why: string }[] = [];
  readonly #short = new Set<string>();

  constructor(names: readonly Name[]) {
    this.#names = names;
    names.forEach((name, at) => {
      this.#parent.set(name, name);
      this.#order.set(name, at);
      const { sense } = name;
      this.#sets.set(name, {
        first: name,
        typed: name,
        targets: new Set(sense?.target === undefined ? [] : [titleIdentity(sense.target)]),
        divided: new Map(sense?.divided ? [[name.surface.toLowerCase(), name.key]] : []),
      });
    });
  }

  #root(name: Name): Name {
    let root = name;
    while (this.#parent.get(root) !== root) root = this.#parent.get(root) as Name;
    for (let at = name; at !== root; ) {
      const next = this.#parent.get(at) as Name;
      this.#parent.set(at, root);
      at = next;
    }
    return root;
  }

  #set(name: Name): NameSet {
    return this.#sets.get(this.#root(name)) as NameSet;
  }

  /** The name whose type counts for the set that this one is in. */
  type(name: Name): Name {
    return this.#set(name).typed;
  }

  /** Whether joining the two would make one thing of two meanings of a spelling. */
  meanApart(a: Name, b: Name): boolean {
    const [small, large] = bySize(this.#set(a).divided, this.#set(b).divided);
    for (const [spelling, key] of small) if ((large.get(spelling) ?? key) !== key) return true;
    return false;
  }

  /** Whether links of both lead somewhere, and nowhere together. */
  leadElsewhere(a: Name, b: Name): boolean {
    const [small, large] = bySize(this.#set(a).targets, this.#set(b).targets);
    if (small.size === 0) return false;
    for (const target of small) if (large.has(target)) return false;
    return true;
  }

  join({ from, into, why, short }: Merge): void {
    const [a, b] = [this.#root(from), this.#root(into)];
    if (a === b) return;
    if (short) this.#short.add(from.key);
    const [one, other] = [this.#sets.get(a) as NameSet, this.#sets.get(b) as NameSet];
    const older = this.#before(one.first, other.first);
    const sure = [older ? one : other, older ? other : one].map(({ typed }) => typed) as [Name, Name];
    const [targets, moreTargets] = bySize(one.targets, other.targets).toReversed() as [
      Set<string>,
      Set<string>,
    ];
    for (const target of moreTargets) targets.add(target);
    const [divided, moreDivided] = bySize(one.divided, other.divided).toReversed() as [
      Map<string, string>,
      Map<string, string>,
    ];
    for (const [spelling, key] of moreDivided) divided.set(spelling, key);
    const root = older ? a : b;
    const child = older ? b : a;
    this.#parent.set(child, root);
    this.#sets.delete(child);
    this.#sets.set(root, {
      first: older ? one.first : other.first,
      typed: sure[0].typeConfidence >= sure[1].typeConfidence ? sure[0] : sure[1],
      targets,
      divided,
    });
    this.#why.push({ name: root, why });
  }

  #before(a: Name, b: Name): boolean {
    return (this.#order.get(a) as number) < (this.#order.get(b) as number);
  }

  /** In the order of their first names. */
  clusters(): Cluster[] {
    const byRoot = new Map<Name, { names: Name[]; why: string[] }>();
    for (const name of this.#names) {
      const root = this.#root(name);
      const why = name.sense?.why ?? [];
      const cluster = byRoot.get(root);
      if (!cluster) byRoot.set(root, { names: [name], why: [...why] });
      else {
        cluster.names.push(name);
        cluster.why.push(...why);
      }
    }
    for (const { name, why } of this.#why) byRoot.get(this.#root(name))?.why.push(why);
    return [...byRoot.values()].map(({ names, why }) => ({
      names,
      why: [...new Set(why)],
      short: new Set(names.map(({ key }) => key).filter((key) => this.#short.has(key))),
    }));
  }
}

/** The smaller of two first. */
export function bySize<T extends { readonly size: number }>(a: T, b: T): [T, T] {
  return a.size <= b.size ? [a, b] : [b, a];
}
