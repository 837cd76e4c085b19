/**
 * The Cypher of a batch: every way in which ingest changes a store, each a statement that takes rows.
 * Both engines run the same text. They are run in the order of this file, as one transaction.
 */
import { isTypeName, type Ontology } from '../../extract/ontology/ontology.ts';
import type { Properties } from '../model.ts';
import { type ParameterValue, quoteName, type Statement } from '../store/contract.ts';

/** Rows in one UNWIND: enough to amortise planning, few enough for either engine's memory. */
const ROWS = 5_000;

export interface EntityRow {
  id: string;
  properties: Properties;
  type: string;
  /** Type that the stored node has now, or null for a new node. */
  oldType: string | null;
  /** Labels that it has now. */
  oldLabels: readonly string[];
}
export interface RelationRow {
  from: string;
  type: string;
  to: string;
  properties: Properties;
}
export interface ArticleRow {
  id: string;
  properties: Properties;
}

/** Everything that one batch changes. */
export interface Changes {
  /** Articles whose sentences and edges are taken out first. */
  cleared: string[];
  /** Articles whose mentions are taken out, their sentences kept. */
  unmentioned: string[];
  removedArticles: string[];
  articles: ArticleRow[];
  sentences: { article: string; properties: Properties }[];
  entities: EntityRow[];
  removedEntities: string[];
  sentenceMentions: { sentence: string; entity: string; properties: Properties }[];
  articleMentions: { article: string; entity: string; count: number }[];
  about: { article: string; entity: string }[];
  categories: { article: string; id: string; name: string }[];
  /** Categories that no article is in any more. */
  looseCategories: string[];
  relations: RelationRow[];
  removedRelations: { from: string; type: string; to: string }[];
  /** Children whose PARENT edges are made anew. */
  orphaned: string[];
  parents: { child: string; parent: string }[];
  extractions: { id: string; properties: Properties }[];
  /** Frontier counts that change. */
  frontier: { id: string; enqueued: number }[];
}

export function emptyChanges(): Changes {
  return {
    cleared: [],
    unmentioned: [],
    removedArticles: [],
    articles: [],
    sentences: [],
    entities: [],
    removedEntities: [],
    sentenceMentions: [],
    articleMentions: [],
    about: [],
    categories: [],
    looseCategories: [],
    relations: [],
    removedRelations: [],
    orphaned: [],
    parents: [],
    extractions: [],
    frontier: [],
  };
}

export function statementsOf(changes: Changes, ontology: Ontology): Statement[] {
  const statements: Statement[] = [];
  const each = (cypher: string, rows: readonly ParameterValue[]) => {
    for (let at = 0; at < rows.length; at += ROWS)
      statements.push({ cypher, parameters: { rows: rows.slice(at, at + ROWS) } });
  };

  each('UNWIND $rows AS id MATCH (:Article {id: id})-[:HAS]->(s:Sentence) DETACH DELETE s', changes.cleared);
  each(
    'UNWIND $rows AS id MATCH (:Article {id: id})-[:HAS]->(:Sentence)-[m:MENTIONS]->(:Entity) DELETE m',
    changes.unmentioned,
  );
  const loosened = [...changes.cleared, ...changes.unmentioned];
  each('UNWIND $rows AS id MATCH (:Article {id: id})-[m:MENTIONS|ABOUT]->(:Entity) DELETE m', loosened);
  each('UNWIND $rows AS id MATCH (:Article {id: id})-[i:IN_CATEGORY]->(:Category) DELETE i', changes.cleared);
  each('UNWIND $rows AS id MATCH (a:Article {id: id}) DETACH DELETE a', changes.removedArticles);
  each('UNWIND $rows AS id MATCH (x:Extraction {id: id}) DELETE x', changes.removedArticles);

  for (const [type, rows] of groupBy(changes.removedRelations, (row) => row.type)) {
    each(
      `UNWIND $rows AS row MATCH (a:Entity {id: row.from})-[r:${quoteName(type)}]->(b:Entity {id: row.to}) DELETE r`,
      rows,
    );
  }
  each('UNWIND $rows AS id MATCH (e:Entity {id: id}) DETACH DELETE e', changes.removedEntities);

  each('UNWIND $rows AS row MERGE (a:Article {id: row.id}) SET a = row.properties', plain(changes.articles));
  each(
    'UNWIND $rows AS row MATCH (a:Article {id: row.article}) CREATE (a)-[:HAS]->(s:Sentence) SET s = row.properties',
    plain(changes.sentences),
  );

  each(
    'UNWIND $rows AS row MERGE (e:Entity {id: row.id}) SET e = row.properties',
    plain(changes.entities.map(({ id, properties }) => ({ id, properties }))),
  );
  const retyped = changes.entities.filter((row) => row.oldType !== row.type);
  // By the labels that are there: the old type may be of an ontology file that is not given now.
  for (const [labels, rows] of groupBy(retyped, (row) => labelText(row.oldLabels))) {
    if (labels)
      each(
        `UNWIND $rows AS id MATCH (e:Entity {id: id}) REMOVE e${labels}`,
        rows.map((row) => row.id),
      );
  }
  for (const [type, rows] of groupBy(retyped, (row) => row.type)) {
    const labels = labelsBelowEntity(type, ontology);
    if (labels)
      each(
        `UNWIND $rows AS id MATCH (e:Entity {id: id}) SET e${labels}`,
        rows.map((row) => row.id),
      );
  }

  each(
    'UNWIND $rows AS row MATCH (s:Sentence {id: row.sentence}) MATCH (e:Entity {id: row.entity}) CREATE (s)-[m:MENTIONS]->(e) SET m = row.properties',
    plain(changes.sentenceMentions),
  );
  each(
    'UNWIND $rows AS row MATCH (a:Article {id: row.article}) MATCH (e:Entity {id: row.entity}) CREATE (a)-[m:MENTIONS]->(e) SET m.count = row.count',
    plain(changes.articleMentions),
  );
  each(
    'UNWIND $rows AS row MATCH (a:Article {id: row.article}) MATCH (e:Entity {id: row.entity}) CREATE (a)-[:ABOUT]->(e)',
    plain(changes.about),
  );
  each(
    'UNWIND $rows AS row MERGE (c:Category {id: row.id}) SET c.name = row.name',
    plain(changes.categories.map(({ id, name }) => ({ id, name }))),
  );
  each(
    'UNWIND $rows AS row MATCH (a:Article {id: row.article}) MATCH (c:Category {id: row.id}) MERGE (a)-[:IN_CATEGORY]->(c)',
    plain(changes.categories.map(({ article, id }) => ({ article, id }))),
  );
  each('UNWIND $rows AS id MATCH (c:Category {id: id}) DETACH DELETE c', changes.looseCategories);

  for (const [type, rows] of groupBy(changes.relations, (row) => row.type)) {
    each(
      `UNWIND $rows AS row MATCH (a:Entity {id: row.from}) MATCH (b:Entity {id: row.to}) MERGE (a)-[r:${quoteName(type)}]->(b) SET r = row.properties`,
      plain(rows.map(({ from, to, properties }) => ({ from, to, properties }))),
    );
  }

  each('UNWIND $rows AS id MATCH (:Article {id: id})-[p:PARENT]->(:Article) DELETE p', changes.orphaned);
  each(
    'UNWIND $rows AS row MATCH (c:Article {id: row.child}) MATCH (p:Article {id: row.parent}) MERGE (c)-[:PARENT]->(p)',
    plain(changes.parents),
  );
  each(
    'UNWIND $rows AS row MERGE (x:Extraction {id: row.id}) SET x = row.properties',
    plain(changes.extractions),
  );
  each(
    'UNWIND $rows AS row MATCH (a:Article {id: row.id}) SET a.enqueued = row.enqueued',
    plain(changes.frontier),
  );
  // So that other processes on the same store notice.
  statements.push({ cypher: "MERGE (g:Graph {id: 'graph'}) SET g.writes = coalesce(g.writes, 0) + 1" });
  return statements;
}

/** `:Organization:Company` for Company; '' for Entity, which every entity has. An unknown type is one label. */
function labelsBelowEntity(type: string, ontology: Ontology): string {
  if (ontology.hasType(type)) return labelText(ontology.chain(type));
  return isTypeName(type) ? labelText([type]) : '';
}

function labelText(labels: readonly string[]): string {
  return labels
    .filter((label) => label !== 'Entity')
    .map((label) => `:${quoteName(label)}`)
    .join('');
}

function groupBy<T>(rows: readonly T[], key: (row: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return [...groups].sort((a, b) => (a[0] < b[0] ? -1 : 1));
}

/** Rows are plain values; their interfaces just have no index signature. */
function plain(rows: readonly object[]): ParameterValue[] {
  return rows as unknown as ParameterValue[];
}
