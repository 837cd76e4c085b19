/** Opens a graph by its address: a store, and on it the one implementation of `Graph`. */
import { defaultOntology } from '../extract/ontology/default.ts';
import type { Ontology } from '../extract/ontology/ontology.ts';
import { KithError } from '../foundation/errors.ts';
import type { Graph } from './graph.ts';
import { MODEL_VERSION } from './model.ts';
import type { Store } from './store/contract.ts';
import { type OpenStoreOptions, openStore } from './store/open.ts';
import { graphOver } from './stored-graph.ts';

export interface OpenGraphOptions extends OpenStoreOptions {
  ontology?: Ontology;
}

/**
 * @param uri a folder for the embedded engine, or `neo4j://host:7687`
 * @throws KithError `store-*` when it cannot be opened
 */
export async function openGraph(uri: string, options: OpenGraphOptions = {}): Promise<Graph> {
  const store = await openStore(uri, options);
  try {
    await checkVersion(store);
  } catch (error) {
    await store.close();
    throw error;
  }
  return graphOver(store, options.ontology ?? defaultOntology);
}

async function checkVersion(store: Store): Promise<void> {
  const [row] = await store.read({ cypher: "MATCH (g:Graph {id: 'graph'}) RETURN g.model AS model" });
  if (!row) {
    await store.write([
      { cypher: "MERGE (g:Graph {id: 'graph'}) SET g.model = $model", parameters: { model: MODEL_VERSION } },
    ]);
    return;
  }
  if (Number(row.model) > MODEL_VERSION) {
    throw new KithError(
      'store-version',
      `The graph at ${store.location} was written by a newer kith (model ${String(row.model)}; this one knows ${MODEL_VERSION}). Update kith.`,
      { source: store.location },
    );
  }
}
