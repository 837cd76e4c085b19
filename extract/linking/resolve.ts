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
import { type Cluster, link } from './link.ts';

export function resolve(context: NerContext, spans: readonly Span[], board: TypeBoard): NamedCluster[] {
  const clusters = link(context, spans, typeSurfaces(context, board));
  const named = nameClusters(context, clusters);
  const joined = joinByKeys(named);
  return joined.length === named.length ? named : nameClusters(context, joined);
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
  clusters.forEach(({ keys }, at) => {
    for (const key of keys) {
      const other = owner.get(key);
      if (other === undefined) {
        owner.set(key, at);
        continue;
      }
      const [a, b] = [root(other), root(at)];
      if (a === b) continue;
      const [first, second] = a < b ? [a, b] : [b, a];
      parent[second] = first;
      const shared = key.startsWith('wikidata:')
        ? `are both listed as ${key.slice('wikidata:'.length)} of Wikidata`
        : 'have the same full name';
      const sentence = `“${clusters[second]?.name}” and “${clusters[first]?.name}” ${shared}.`;
      why.set(first, [...(why.get(first) ?? []), sentence]);
    }
  });
  const merged = new Map<number, Cluster & { names: Cluster['names'][number][]; why: string[] }>();
  clusters.forEach(({ names, why: reasons }, at) => {
    const top = root(at);
    const cluster = merged.get(top);
    if (!cluster) merged.set(top, { names: [...names], why: [...reasons, ...(why.get(at) ?? [])] });
    else {
      cluster.names.push(...names);
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
  for (const { surface } of cluster.names) {
    const own = board.get(surface);
    if (own) evidence.push(...own);
    if (evidence.length > 400) break;
  }
  return bestType(ontology, evidence);
}
