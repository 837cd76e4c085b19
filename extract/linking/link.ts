/**
 * Linking within one article: which mentions are one thing. An ordered sieve of rules over names (all
 * mentions of one surface); each merge keeps the sentence that says why.
 */
import type { NerContext } from '../ner/context.ts';
import type { Span } from '../ner/overlaps.ts';
import { type SurfaceType, versionless } from '../ner/typing.ts';
import { numbersOf } from './names.ts';
import { linkingRules } from './registry.ts';
import type { LinkingContext, Merge, Name } from './rule.ts';

/** Names that are one thing. */
export interface Cluster {
  /** In the order in which they first stand in the article. */
  readonly names: readonly Name[];
  readonly why: readonly string[];
}

/** @returns clusters in the order of their first mention */
export function link(
  ner: NerContext,
  spans: readonly Span[],
  types: ReadonlyMap<string, SurfaceType>,
): Cluster[] {
  const names = namesOf(ner, spans, types);
  const bySurface = new Map(names.map((name) => [name.surface, name]));
  const context: LinkingContext = { ner, spans, names, bySurface };
  const sets = new NameSets(names);
  for (const rule of linkingRules.all)
    for (const merge of rule.merges(context)) if (agrees(context, sets, merge)) sets.join(merge);
  return sets.clusters();
}

function namesOf(ner: NerContext, spans: readonly Span[], types: ReadonlyMap<string, SurfaceType>): Name[] {
  const bySurface = new Map<string, Span[]>();
  for (const span of spans) {
    const list = bySurface.get(span.surface);
    if (list) list.push(span);
    else bySurface.set(span.surface, [span]);
  }
  return [...bySurface].map(([surface, own]) => ({
    surface,
    spans: own,
    type: types.get(surface)?.type ?? 'Entity',
    typeConfidence: types.get(surface)?.confidence ?? 0,
    canonical: canonicalOf(own) ?? listedVersion(surface, ner),
  }));
}

function canonicalOf(spans: readonly Span[]): string | undefined {
  for (const { proposals } of spans)
    for (const { canonical } of proposals) if (canonical !== undefined) return canonical;
  return undefined;
}

/** `RHEL 8` and `Red Hat Enterprise Linux 8` are one: the listed name with the version. */
function listedVersion(surface: string, { gazetteer }: NerContext): string | undefined {
  const base = versionless(surface);
  const row = base === undefined ? undefined : gazetteer.get(base);
  return base === undefined || !row ? undefined : row.name + surface.slice(base.length);
}

/** What the text or a list says stands; otherwise numbers and types must agree. */
function agrees(
  { ner: { ontology } }: LinkingContext,
  sets: NameSets,
  { from, into, explicit }: Merge,
): boolean {
  if (explicit) return true;
  if (numbersOf(from.surface) !== numbersOf(into.surface)) return false;
  const a = sets.type(from);
  const b = sets.type(into);
  return a.typeConfidence < 0.7 || b.typeConfidence < 0.7 || ontology.compatible(a.type, b.type);
}

/** Disjoint sets of names. */
class NameSets {
  readonly #names: readonly Name[];
  readonly #parent = new Map<Name, Name>();
  readonly #why: { name: Name; why: string }[] = [];
  readonly #order = new Map<Name, number>();
  /** The surest typed name of each set, by its root. */
  readonly #typed = new Map<Name, Name>();

  constructor(names: readonly Name[]) {
    this.#names = names;
    names.forEach((name, at) => {
      this.#parent.set(name, name);
      this.#order.set(name, at);
      this.#typed.set(name, name);
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

  type(name: Name): Name {
    return this.#typed.get(this.#root(name)) as Name;
  }

  join({ from, into, why }: Merge): void {
    const a = this.#root(from);
    const b = this.#root(into);
    if (a === b) return;
    const [root, child] = (this.#order.get(a) as number) < (this.#order.get(b) as number) ? [a, b] : [b, a];
    const surest = [root, child].map((name) => this.#typed.get(name) as Name);
    this.#typed.set(
      root,
      (surest[0] as Name).typeConfidence >= (surest[1] as Name).typeConfidence
        ? (surest[0] as Name)
        : (surest[1] as Name),
    );
    this.#parent.set(child, root);
    this.#why.push({ name: root, why });
  }

  clusters(): Cluster[] {
    const byRoot = new Map<Name, { names: Name[]; why: string[] }>();
    for (const name of this.#names) {
      const root = this.#root(name);
      const cluster = byRoot.get(root);
      if (cluster) cluster.names.push(name);
      else byRoot.set(root, { names: [name], why: [] });
    }
    for (const { name, why } of this.#why) byRoot.get(this.#root(name))?.why.push(why);
    return [...byRoot.values()];
  }
}
