/**
 * Which entities of different articles are one node: the connected components of the strong keys that
 * articles tie together. The components of a set do not depend on the order it came in, so neither do
 * node ids; an article withdrawn takes only its own ties away (EXTRACTION.md, "Across articles").
 *
 * A short form that an article knows nothing else of (a lone acronym, "Mercury" where others write "Mercury
 * (planet)") takes the corpus's only reading of it, where the types agree.
 */
import { ACRONYM_KEY, entityId } from '../../extract/identity.ts';
import type { Ontology } from '../../extract/ontology/ontology.ts';

/** What one article says about which keys are one thing. */
export interface Ties {
  /** Keys of one entity, two or more. */
  keys: string[][];
  /**
   * A short form that the article spells out, an acronym or the `name:` key of a name without its brackets: the
   * entity's smallest key and its type there.
   */
  acronyms: { acronym: string; key: string; type: string }[];
}

export class LinkIndex {
  readonly #ontology: Ontology;
  readonly #byArticle = new Map<string, Ties>();
  /** key -> keys tied to it, with the number of articles that say so. */
  readonly #neighbours = new Map<string, Map<string, number>>();
  /** Short form -> expansion's key -> type -> number of articles. */
  readonly #expansions = new Map<string, Map<string, Map<string, number>>>();
  /** Expansion's key -> short form -> number of articles. */
  readonly #acronymsOf = new Map<string, Map<string, number>>();

  constructor(ontology: Ontology) {
    this.#ontology = ontology;
  }

  /**
   * Replaces what an article ties together (`null` withdraws it).
   * @returns ids of nodes that exist before and may be divided, joined or renamed by the change
   */
  replace(changes: ReadonlyMap<string, Ties | null>): Set<string> {
    const keys = new Set<string>();
    const acronyms = new Set<string>();
    for (const [article, ties] of changes) {
      for (const each of [this.#byArticle.get(article), ties]) {
        for (const group of each?.keys ?? []) for (const key of group) keys.add(key);
        for (const { acronym, key } of each?.acronyms ?? []) {
          acronyms.add(acronym);
          keys.add(key);
        }
      }
    }
    const touched = new Set<string>();
    for (const key of keys) for (const other of this.component(key)) touched.add(other);
    // Keys joined or divided may settle, or unsettle, what an acronym stands for.
    for (const key of touched)
      for (const acronym of this.#acronymsOf.get(key)?.keys() ?? []) acronyms.add(acronym);
    const before = new Map([...touched].map((key) => [key, entityId(this.component(key))]));
    const expandedBefore = new Map([...acronyms].map((acronym) => [acronym, this.#signature(acronym)]));

    for (const [article, ties] of changes) {
      const old = this.#byArticle.get(article);
      if (old) this.#count(old, -1);
      if (ties && (ties.keys.length > 0 || ties.acronyms.length > 0)) {
        this.#byArticle.set(article, ties);
        this.#count(ties, 1);
      } else this.#byArticle.delete(article);
    }

    const moved = new Set<string>();
    for (const [key, id] of before) if (entityId(this.component(key)) !== id) moved.add(id);
    for (const [acronym, signature] of expandedBefore) {
      if (this.#signature(acronym) === signature) continue;
      moved.add(this.#ownId(acronym));
      for (const expansion of signature.split(' '))
        if (expansion) moved.add(expansion.slice(0, expansion.indexOf(':')));
    }
    return moved;
  }

  /** Whether an article, or a redirect, ties together just this already. */
  holds(article: string, ties: Ties): boolean {
    const there = this.#byArticle.get(article);
    return there !== undefined && JSON.stringify(there) === JSON.stringify(ties);
  }

  /** All keys that are one thing with this one, itself included, sorted. */
  component(key: string): string[] {
    const found = new Set([key]);
    for (const at of found) for (const next of this.#neighbours.get(at)?.keys() ?? []) found.add(next);
    return [...found].sort();
  }

  /** Id of the node for an entity that an article knows under these keys. */
  nodeOf(keys: readonly string[], type: string): string {
    const name = keys.find((key) => !key.startsWith(ACRONYM_KEY));
    if (name !== undefined && (keys.length > 1 || !this.#expansions.has(name)))
      return entityId(this.component(name));
    const short = name ?? (keys[0] ?? '').slice(ACRONYM_KEY.length);
    const ids = this.#expansionIds(short, type);
    return ids.length === 1 ? (ids[0] as string) : name === undefined ? entityId(keys) : this.#ownId(name);
  }

  /** Id of the node of a short form that stands for nothing else. */
  #ownId(short: string): string {
    return entityId(isBareName(short) ? this.component(short) : [ACRONYM_KEY + short]);
  }

  #expansionIds(acronym: string, type?: string): string[] {
    const ids = new Set<string>();
    for (const [key, types] of this.#expansions.get(acronym) ?? []) {
      if (type === undefined || [...types.keys()].some((each) => this.#agree(acronym, each, type)))
        ids.add(entityId(this.component(key)));
    }
    return [...ids].sort();
  }

  /** Nodes and types that an acronym may stand for, as one text: `id:type id:type`. */
  #signature(acronym: string): string {
    const expansions = new Set<string>();
    for (const [key, types] of this.#expansions.get(acronym) ?? []) {
      const id = entityId(this.component(key));
      for (const type of types.keys()) expansions.add(`${id}:${type}`);
    }
    return [...expansions].sort().join(' ');
  }

  /** What nothing is known of agrees with any expansion of an acronym, and with no reading of a name. */
  #agree(short: string, a: string, b: string): boolean {
    return this.#ontology.compatible(a, b) && !(isBareName(short) && (a === UNKNOWN || b === UNKNOWN));
  }

  #count(ties: Ties, by: 1 | -1): void {
    for (const group of ties.keys) {
      const [first, ...rest] = group;
      for (const other of rest) {
        bump(this.#neighbours, first as string, other, by);
        bump(this.#neighbours, other, first as string, by);
      }
    }
    for (const { acronym, key, type } of ties.acronyms) {
      let byKey = this.#expansions.get(acronym);
      if (!byKey) {
        byKey = new Map();
        this.#expansions.set(acronym, byKey);
      }
      bump(byKey, key, type, by);
      bump(this.#acronymsOf, key, acronym, by);
      if (byKey.size === 0) this.#expansions.delete(acronym);
    }
  }
}

const UNKNOWN = 'Entity';

/** Whether a short form is the key of a name and no acronym. */
function isBareName(short: string): boolean {
  return short.startsWith('name:');
}

/** Adds to a count two levels deep and forgets what reaches zero. */
function bump(counts: Map<string, Map<string, number>>, outer: string, inner: string, by: 1 | -1): void {
  let inside = counts.get(outer);
  if (!inside) {
    inside = new Map();
    counts.set(outer, inside);
  }
  const now = (inside.get(inner) ?? 0) + by;
  if (now > 0) inside.set(inner, now);
  else inside.delete(inner);
  if (inside.size === 0) counts.delete(outer);
}
