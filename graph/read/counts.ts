/** What is in the graph: schema with counts, statistics, the frontier. */
import { compareText } from '../../foundation/order.ts';
import type { NodeLabel } from '../model.ts';
import { NODE_LABELS, TEXT_EDGES } from '../model.ts';
import type { Store } from '../store/contract.ts';
import { pageOf } from './cursor.ts';
import { derivedFrom } from './derived.ts';
import type { GraphIndex } from './graph-index.ts';
import type { FrontierPage, Schema, Stats } from './shapes.ts';

/** Property names of the model, for completion in the console. */
const PROPERTIES = [
  ...[
    'id',
    'name',
    'type',
    'aliases',
    'mentions',
    'articles',
    'confidence',
    'wikidata',
    'url',
    'began',
    'beganEvidence',
    'weight',
    'evidence',
    'methods',
  ],
  ...[
    'title',
    'source',
    'format',
    'generator',
    'hop',
    'parent',
    'hash',
    'words',
    'raw',
    'dedup',
    'ner',
    'enqueued',
  ],
  ...['text', 'section', 'ordinal', 'start', 'end', 'surface', 'method', 'count'],
];

/** Entities and relations by type, and mentions. */
interface Counts {
  types: ReadonlyMap<string, number>;
  relations: ReadonlyMap<string, number>;
  mentions: number;
}

const countsIn = derivedFrom((index): Counts => {
  const types = new Map<string, number>();
  const relations = new Map<string, number>();
  let mentions = 0;
  for (const entity of index.entities.values()) {
    types.set(entity.type, (types.get(entity.type) ?? 0) + 1);
    mentions += entity.mentions;
  }
  for (const { type } of index.relations.values()) relations.set(type, (relations.get(type) ?? 0) + 1);
  return { types, relations, mentions };
});

/** All entities, those in the most articles first. */
const byArticles = derivedFrom((index) =>
  [...index.entities.values()].sort(
    (a, b) => b.articles - a.articles || b.mentions - a.mentions || compareText(a.id, b.id),
  ),
);

export function schema(index: GraphIndex): Schema {
  const { ontology } = index;
  const { types: own, relations } = countsIn(index);
  const total = new Map<string, number>();
  for (const [type, count] of own) {
    if (!ontology.hasType(type)) continue;
    for (const ancestor of ontology.chain(type)) total.set(ancestor, (total.get(ancestor) ?? 0) + count);
  }
  return {
    types: ontology.types.map(({ id, label, parent, definition }) => ({
      id,
      label,
      parent,
      definition,
      colour: ontology.colour(id),
      shape: ontology.shape(id),
      count: own.get(id) ?? 0,
      total: total.get(id) ?? 0,
    })),
    relations: ontology.relations.map(({ id, reading, inverse, definition, symmetric }) => ({
      id,
      reading,
      inverse,
      definition,
      symmetric: symmetric ?? false,
      count: relations.get(id) ?? 0,
    })),
    labels: [...NODE_LABELS, ...ontology.types.map((type) => type.id).filter((id) => id !== 'Entity')],
    edgeTypes: [...TEXT_EDGES, ...ontology.relations.map((relation) => relation.id)],
    properties: PROPERTIES,
  };
}

export async function stats(store: Store, index: GraphIndex): Promise<Stats> {
  const countOf = async (label: NodeLabel) =>
    Number((await store.read({ cypher: `MATCH (n:${label}) RETURN count(n) AS n` }))[0]?.n ?? 0);
  const sums =
    'sum(a.words) AS words, sum(a.raw) AS raw, sum(a.dedup) AS dedup, sum(a.ner) AS ner, sum(a.enqueued) AS enqueued';
  const [articles, sentences, categories, totals] = await Promise.all([
    countOf('Article'),
    countOf('Sentence'),
    countOf('Category'),
    store.read({ cypher: `MATCH (a:Article) RETURN ${sums}` }),
  ]);
  const row = totals[0] ?? {};
  const { types, relations, mentions } = countsIn(index);
  return {
    articles,
    sentences,
    entities: index.entities.size,
    relations: index.relations.size,
    mentions,
    categories,
    words: Number(row.words ?? 0),
    funnel: {
      raw: Number(row.raw ?? 0),
      dedup: Number(row.dedup ?? 0),
      ner: Number(row.ner ?? 0),
      enqueued: Number(row.enqueued ?? 0),
    },
    byType: ranked(types),
    byRelation: ranked(relations),
  };
}

function ranked(counts: ReadonlyMap<string, number>): { type: string; count: number }[] {
  return [...counts]
    .map(([type, count]) => ({ type, count }))
    .sort((a, b) => b.count - a.count || (a.type < b.type ? -1 : 1));
}

/** Names accepted as entities that no article is about yet, the most mentioned first. */
export async function frontier(
  store: Store,
  index: GraphIndex,
  limit: number,
  after: string | undefined,
): Promise<FrontierPage> {
  const about = new Set(
    (await store.read({ cypher: 'MATCH (:Article)-[:ABOUT]->(e:Entity) RETURN DISTINCT e.id AS id' })).map(
      (row) => String(row.id),
    ),
  );
  const names = byArticles(index).filter((entity) => !about.has(entity.id));
  const { items, nextCursor } = pageOf(names, 'f', after, limit);
  return {
    names: items.map((entity) => ({ ...index.summary(entity), mentionedBy: entity.articles })),
    total: names.length,
    nextCursor,
  };
}
