/**
 * The address of a Neo4j server: which schemes there are, and how it is shown, without user and password.
 * Apart from connection.ts, so that telling an address from a folder loads no driver.
 */
import { KithError } from '../../../foundation/errors.ts';

/** URI schemes that mean a Neo4j server; with `+s` encrypted, with `+ssc` encrypted and self-signed. */
export const NEO4J_SCHEMES = ['neo4j', 'neo4j+s', 'neo4j+ssc', 'bolt', 'bolt+s', 'bolt+ssc'] as const;

const DEFAULT_PORT = '7687';

/** Whether a store's address means a Neo4j server rather than a folder. */
export function isNeo4jUri(uri: string): boolean {
  return NEO4J_SCHEMES.some((scheme) => uri.toLowerCase().startsWith(`${scheme}://`));
}

/**
 * @returns the URI as it may be shown: scheme, host and port
 * @throws KithError `usage` when it is no Neo4j URI, or has a user or password in it
 */
export function locationOf(uri: string): string {
  let parsed: URL;
  try {
    parsed = new URL(uri);
  } catch {
    throw new KithError('usage', `The store's address is not a URI; write neo4j://HOST:${DEFAULT_PORT}.`);
  }
  const scheme = parsed.protocol.slice(0, -1);
  if (parsed.username !== '' || parsed.password !== '')
    throw new KithError(
      'usage',
      `The store's address ${scheme}://${parsed.host} has a user or password in it; give them in KITH_NEO4J_USER and KITH_NEO4J_PASSWORD instead.`,
    );
  if (!isNeo4jUri(uri) || parsed.hostname === '')
    throw new KithError(
      'usage',
      `The store's address has to be one of ${NEO4J_SCHEMES.map((known) => `${known}://`).join(', ')} with a host.`,
    );
  if (parsed.pathname !== '' && parsed.pathname !== '/')
    throw new KithError(
      'usage',
      `The store's address ${scheme}://${parsed.host} has a path behind the host; give the database's name in KITH_NEO4J_DATABASE.`,
    );
  return `${scheme}://${parsed.hostname}:${parsed.port || DEFAULT_PORT}`;
}
