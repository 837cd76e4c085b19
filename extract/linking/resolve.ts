/** From spans to named entities: types of surfaces, linking, names and keys; clusters that share a key are one. */
import type { NerContext } from '../ner/context.ts';
import type { Span } from '../ner/overlaps.ts';
import {
  bestType,
  type SurfaceType,
  type TypeBoard,
  type TypeEvidence,
  typeSurfaces,
} from '../ner/typing.ts';
import { type NamedCluster, nameClusters } from './entities.ts';
import { link } from './link.ts';
import { bySize, type Cluster } from './name-sets.ts';
import { foldName } from './names.ts';
import type { Senses } from './senses.ts';

export function resolve(
  context: NerContext,
  spans: readonly Span[],
  board: TypeBoard,
  senses: Senses,
): NamedCluster[] {
  const clusters = link(context, spans, typeSurfaces(context, board), senses);
  const named = nameClusters(context, clusters);
  const joined = joinByKeys(named);
  return withKeysOfTheirOwn(joined.length === named.length ? named : nameClusters(context, joined));
}

/** No two entities of an article share a key: what the first has is not the second's, for they were kept apart. */
function withKeysOfTheirOwn(clusters: readonly NamedCluster[]): NamedCluster[] {
  const taken = new Set<string>();
  return clusters.map((cluster) => {
    const own = cluster.keys.filter((key) => !taken.has(key));
    if (own.length === 0) own.push(keyOfSense(cluster, taken));
    for (const key of own) taken.add(key);
    return own.length === cluster.keys.length ? cluster : { ...cluster, keys: own };
  });
}

/** A key from what tells the meaning of the spelling apart: its link's title, its firm, or its place among them. */
function keyOfSense({ names }: NamedCluster, taken: ReadonlySet<string>): string {
  const [first] = names;
  const sense = first?.sense?.target ?? first?.sense?.firm ?? '';
  const key = `name:${foldName(`${first?.surface ?? ''} ${sense}`)}`;
  for (let n = 2; ; n++) {
    const numbered = n === 2 ? key : `${key} ${n}`;
    if (!taken.has(numbered)) return numbered;
  }
}

/** The spellings of a cluster that mean other things too -> what they mean in it. */
function dividedNames({ names }: NamedCluster): Map<string, string> {
  return new Map(
    names.flatMap(({ surface, key, sense }) => (sense?.divided ? [[surface.toLowerCase(), key]] : [])),
  );
}

/** Clusters of one article that emit the same key would be one node; so they are one here. */
function joinByKeys(clusters: readonly NamedCluster[]): Cluster[] {
  const owner = new Map<string, number>();
  const parent = clusters.map((_, at) => at);
  const root = (at: number): number => {
    let top = at;
    while (parent[top] !== top) top = parent[top] as number;
    for (let i = at; i !== top; ) {
      const next = parent[i] as number;
      parent[i] = top;
      i = next;
    }
    return top;
  };
  const why = new Map<number, string[]>();
  const divided = clusters.map(dividedNames);
  clusters.forEach(({ keys }, at) => {
    for (const key of keys) {
      const other = owner.get(key);
      if (other === undefined) {
        owner.set(key, at);
        continue;
      }
      const [a, b] = [root(other), root(at)];
      if (a === b) continue;
      // Two meanings of one spelling stay two, whatever a list calls them.
      const [few, many] = bySize(divided[a] as Map<string, string>, divided[b] as Map<string, string>);
      if ([...few].some(([spelling, sense]) => (many.get(spelling) ?? sense) !== sense)) continue;
      for (const [spelling, sense] of few) many.set(spelling, sense);
      divided[Math.min(a, b)] = many;
      const [first, second] = a < b ? [a, b] : [b, a];
      parent[second] = first;
      const shared = key.startsWith('wikidata:')
        ? `are both listed as ${key.slice('wikidata:'.length)} of Wikidata`
        : 'have the same full name';
      const sentence = `“${clusters[second]?.name}” and “${clusters[first]?.name}” ${shared}.`;
      why.set(first, [...(why.get(first) ?? []), sentence]);
    }
  });
  const merged = new Map<number, { names: Cluster['names'][number][]; why: string[]; short: Set<string> }>();
  clusters.forEach(({ names, why: reasons, short }, at) => {
    const top = root(at);
    const cluster = merged.get(top);
    if (!cluster)
      merged.set(top, {
        names: [...names],
        why: [...reasons, ...(why.get(at) ?? [])],
        short: new Set(short),
      });
    else {
      cluster.names.push(...names);
      for (const key of short) cluster.short.add(key);
      cluster.why.push(...reasons, ...(why.get(at) ?? []));
    }
  });
  return [...merged.values()];
}

/** Type of a cluster from the evidence of all its names. */
export function clusterType(
  { ontology }: NerContext,
  cluster: Cluster,
  board: TypeBoard,
  more: readonly TypeEvidence[] = [],
): SurfaceType {
  const evidence: TypeEvidence[] = [...more];
  for (const { key } of cluster.names) {
    const own = board.get(key);
    if (own) evidence.push(...own);
    if (evidence.length > 400) break;
  }
  return bestType(ontology, evidence);
}
