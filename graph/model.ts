/**
 * The graph's model: labels, edge types and their properties, the same in every store, so that a Cypher
 * query moves from one to the other unchanged (docs/graph.md).
 *
 *   (:Article)-[:HAS]->(:Sentence)-[:MENTIONS]->(:Entity)-[typed relation]->(:Entity)
 *   (:Article)-[:ABOUT]->(:Entity), (:Article)-[:MENTIONS]->(:Entity), (:Article)-[:PARENT]->(:Article),
 *   (:Article)-[:IN_CATEGORY]->(:Category)
 *
 * Beside it stand two kinds of bookkeeping node that no query, count or export shows unless asked for by
 * name: `(:Extraction)`, what one article said, from which it can be withdrawn; and `(:Graph)`, one node
 * with the version of the schema and the number of the last write.
 */

export type Scalar = string | number | boolean;
export type PropertyValue = Scalar | Scalar[];
export type Properties = Record<string, PropertyValue>;

/** Labels of the nodes that people see. An entity has its whole type chain as labels besides. */
export const NODE_LABELS = ['Article', 'Sentence', 'Entity', 'Category'] as const;
export type NodeLabel = (typeof NODE_LABELS)[number];

/** Labels of bookkeeping nodes. */
export const BOOKKEEPING_LABELS = ['Extraction', 'Graph'] as const;

/** Edge types of the text layer; every other edge type is a relation between entities. */
export const TEXT_EDGES = ['HAS', 'ABOUT', 'PARENT', 'IN_CATEGORY', 'MENTIONS'] as const;

/** Version of the model; a store written by a newer one is refused. */
export const MODEL_VERSION = 1;

export interface ArticleProperties extends Properties {
  id: string;
  title: string;
  source: string;
  format: string;
  hash: string;
  words: number;
  raw: number;
  dedup: number;
  ner: number;
  enqueued: number;
  // Optional, absent when not known: url, generator, hop, parent (title).
}

export interface EntityProperties extends Properties {
  id: string;
  name: string;
  type: string;
  aliases: string[];
  /** Mentions in sentences and infobox lines. */
  mentions: number;
  /** Articles that mention it. */
  articles: number;
  /** 0 to 1. */
  confidence: number;
  // Optional: wikidata, url; began (ISO date, month or year) and beganEvidence (id of the sentence that says so).
}

export interface RelationProperties extends Properties {
  /** Hash of subject, type and object: the same after each re-ingest and in each store. */
  id: string;
  confidence: number;
  /** Number of pieces of evidence from distinct texts. */
  weight: number;
  /** Sentence ids (an infobox line is a sentence of the section 'Infobox'), sorted. */
  evidence: string[];
  /** Ids of the patterns and rules that read it, sorted, each once. */
  methods: string[];
}

/** A node as it leaves a store, whichever engine holds it. */
export interface GraphNode {
  kind: 'node';
  /** The `id` property; never the engine's own number. */
  id: string;
  /** Sorted. */
  labels: string[];
  properties: Properties;
}

/** An edge as it leaves a store. */
export interface GraphEdge {
  kind: 'edge';
  /** The `id` property of a relation; `type:from:to[:start]` for an edge of the text layer. */
  id: string;
  type: string;
  /** `id` of the node it leaves and of the one it enters. */
  from: string;
  to: string;
  properties: Properties;
}

export interface GraphPath {
  kind: 'path';
  nodes: GraphNode[];
  edges: GraphEdge[];
}

/** A value in a result: the contract turns what either engine gives into this one shape. */
export type GraphValue =
  | null
  | boolean
  | number
  | string
  | GraphNode
  | GraphEdge
  | GraphPath
  | GraphValue[]
  | { [key: string]: GraphValue };

/** A record of a whole graph or a part of it, as exporters take it: all nodes come before all edges. */
export type GraphRecord = GraphNode | GraphEdge;

/** Id for an edge of the text layer, which carries none itself. */
export function textEdgeId(type: string, from: string, to: string, properties: Properties): string {
  const start = properties.start;
  return start === undefined ? `${type}:${from}:${to}` : `${type}:${from}:${to}:${String(start)}`;
}
