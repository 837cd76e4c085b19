/**
 * Names and relations of the whole graph in memory: what search, neighbours and paths read, so that both
 * engines rank alike and answer in milliseconds. Made from
 * the store when first asked for, and kept level with each batch after that.
 */
import type { Ontology } from '../../extract/ontology/ontology.ts';
import { Pace } from '../analysis/pace.ts';
import type { BatchResult } from '../ingest/batch.ts';
import type { Store } from '../store/contract.ts';
import { NameSearch } from './name-search.ts';
import type { Edge, EntitySummary } from './shapes.ts';
import { withStrangers } from './strangers.ts';

export interface IndexedEntity {
  id: string;
  name: string;
  type: string;
  aliases: string[];
  mentions: number;
  articles: number;
  confidence: number;
  /** ISO date, month or year; absent where no article says so. */
  began?: string;
}

export interface IndexedRelation {
  id: string;
  from: string;
  type: string;
  to: string;
  confidence: number;
  weight: number;
  methods: string[];
}

/** Rows of one read: bounds what crosses from the store at once. */
const CHUNK = 5_000;
/** Rows between two pauses. */
const PORTION = 200;

export class GraphIndex {
  #ontology: Ontology;
  readonly names = new NameSearch();
  readonly entities = new Map<string, IndexedEntity>();
  readonly relations = new Map<string, IndexedRelation>();
  /** Relations at each entity, both directions, in no order. */
  readonly #at = new Map<string, Set<IndexedRelation>>();
  /** Grows with each change, for what is derived from the index. */
  version = 0;

  /** @param ontology what the graph is opened with */
  constructor(ontology: Ontology) {
    this.#ontology = ontology;
  }

  /** The ontology that the graph is opened with, and after it the types of the graph that it does not know. */
  get ontology(): Ontology {
    return this.#ontology;
  }

  /** Reads the whole graph's names and relations; others have their turn meanwhile. @throws KithError `store-*` */
  static async load(store: Store, ontology: Ontology): Promise<GraphIndex> {
    const index = new GraphIndex(ontology);
    const pace = new Pace();
    const ids = (await store.read({ cypher: 'MATCH (e:Entity) RETURN e.id AS id' }))
      .map((row) => String(row.id))
      .sort();
    for (let at = 0; at < ids.length; at += CHUNK) {
      const chunk = ids.slice(at, at + CHUNK);
      const entities = await store.read({
        cypher:
          'UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN e.id AS id, e.name AS name, e.type AS type, e.aliases AS aliases, e.mentions AS mentions, e.articles AS articles, e.confidence AS confidence, e.began AS began',
        parameters: { ids: chunk },
      });
      for (const [done, row] of entities.entries()) {
        index.setEntity(row as unknown as IndexedEntity);
        if (done % PORTION === 0) await pace.step();
      }
      const relations = await store.read({
        // Of whatever type: the graph may hold relations of an ontology file that is not given now.
        cypher:
          'UNWIND $ids AS id MATCH (a:Entity {id: id})-[r]->(b:Entity) WHERE r.id IS NOT NULL RETURN r.id AS id, a.id AS from, type(r) AS type, b.id AS to, r.confidence AS confidence, r.weight AS weight, r.methods AS methods',
        parameters: { ids: chunk },
      });
      for (const [done, row] of relations.entries()) {
        index.setRelation(row as unknown as IndexedRelation);
        if (done % PORTION === 0) await pace.step();
      }
    }
    index.#meetStrangers(index.entities.values(), index.relations.values());
    return index;
  }

  /** Follows a batch that is in the store now. */
  apply(result: BatchResult): void {
    for (const id of result.removedRelations) this.#dropRelation(id);
    for (const id of result.removedEntities) {
      this.names.remove(id);
      this.entities.delete(id);
      this.#at.delete(id);
      this.version += 1;
    }
    for (const entity of result.entities) this.setEntity(entity);
    for (const relation of result.relations) this.setRelation(relation);
    this.#meetStrangers(result.entities, result.relations);
  }

  #meetStrangers(entities: Iterable<IndexedEntity>, relations: Iterable<IndexedRelation>): void {
    this.#ontology = withStrangers(this.#ontology, entities, relations);
  }

  setEntity({ id, name, type, aliases, mentions, articles, confidence, began }: IndexedEntity): void {
    const entity = { id, name, type, aliases, mentions, articles, confidence, ...(began ? { began } : {}) };
    const before = this.entities.get(id);
    this.entities.set(id, entity);
    this.version += 1;
    if (!before || before.name !== name || before.aliases.join('\n') !== aliases.join('\n'))
      this.names.set(id, [name, ...aliases]);
  }

  setRelation({ id, from, type, to, confidence, weight, methods }: IndexedRelation): void {
    this.#dropRelation(id);
    const relation = { id, from, type, to, confidence, weight, methods };
    this.relations.set(id, relation);
    this.version += 1;
    for (const end of [from, to]) {
      const there = this.#at.get(end);
      if (there) there.add(relation);
      else this.#at.set(end, new Set([relation]));
    }
  }

  #dropRelation(id: string): void {
    const relation = this.relations.get(id);
    if (!relation) return;
    this.relations.delete(id);
    this.version += 1;
    this.#at.get(relation.from)?.delete(relation);
    this.#at.get(relation.to)?.delete(relation);
  }

  relationsAt(entity: string): ReadonlySet<IndexedRelation> {
    return this.#at.get(entity) ?? EMPTY;
  }

  summary(entity: IndexedEntity): EntitySummary {
    return {
      ...entity,
      types: this.ontology.hasType(entity.type) ? this.ontology.chain(entity.type) : ['Entity', entity.type],
      degree: this.relationsAt(entity.id).size,
    };
  }

  edge(relation: IndexedRelation): Edge {
    const reading = this.ontology.hasRelation(relation.type)
      ? this.ontology.relation(relation.type).reading
      : relation.type;
    return { ...relation, reading };
  }
}

const EMPTY: ReadonlySet<IndexedRelation> = new Set();
