/** Opens a store by its address: a Neo4j URI means that server, anything else a folder of the embedded store. */
import { KithError } from '../../foundation/errors.ts';
import type { Store } from './contract.ts';
import { isNeo4jUri, NEO4J_SCHEMES } from './neo4j/address.ts';

export interface OpenStoreOptions {
  /** For Neo4j: KITH_NEO4J_USER, KITH_NEO4J_PASSWORD, KITH_NEO4J_DATABASE. */
  user?: string;
  password?: string;
  database?: string;
  /** Called with one sentence when the store works, but with less than it wants. */
  onWarning?(sentence: string): void;
}

/**
 * @param uri `neo4j://host:7687` (or another of NEO4J_SCHEMES), or a folder
 * @throws KithError `usage` for an address of another scheme, `store-*` when the store cannot be opened
 */
export async function openStore(uri: string, options: OpenStoreOptions = {}): Promise<Store> {
  // Each engine is loaded when it is used: neither start pays for the other.
  if (isNeo4jUri(uri)) {
    const { openNeo4jStore } = await import('./neo4j/neo4j-store.ts');
    return openNeo4jStore({ uri, ...options });
  }
  const scheme = /^([a-z][a-z0-9+.-]+):\/\//i.exec(uri)?.[1];
  if (scheme !== undefined)
    throw new KithError(
      'usage',
      `kith has no store for ${scheme}://; give a folder, or one of ${NEO4J_SCHEMES.map((known) => `${known}://`).join(', ')}.`,
    );
  if (uri === '')
    throw new KithError('usage', 'The address of the store is empty; give a folder, or neo4j://HOST.');
  const { openEmbeddedStore } = await import('./embedded/embedded-store.ts');
  return openEmbeddedStore({ path: uri });
}
