/** How the driver is set up: every wait is bounded, so that an absent server is an answer within seconds. */
import neo4j, { type Driver } from 'neo4j-driver';
import { locationOf } from './address.ts';

export interface Neo4jConnection {
  /** `neo4j://host:7687` and the like, without user and password. */
  uri: string;
  /** `neo4j` when only a password is given. */
  user?: string;
  /** Neither user nor password: no authentication. */
  password?: string;
  /** The server's default database when absent. */
  database?: string;
  /** Milliseconds to wait for a connection; 5,000 when absent. */
  connectionTimeoutMs?: number;
}

const CONNECTION_TIMEOUT_MS = 5_000;
/** Milliseconds in which the driver tries a transaction again after a deadlock or a change of leader. */
const RETRY_MS = 15_000;
/** Rows that the driver asks for at a time. */
const FETCH_SIZE = 2_000;

/** A driver; it connects when it is first used. @throws KithError `usage` as `locationOf` does */
export function makeDriver(connection: Neo4jConnection): Driver {
  locationOf(connection.uri);
  const { user, password, connectionTimeoutMs = CONNECTION_TIMEOUT_MS } = connection;
  const anonymous = user === undefined && password === undefined;
  const auth = anonymous ? undefined : neo4j.auth.basic(user ?? 'neo4j', password ?? '');
  // The driver knows schemes in lower case only.
  const uri = connection.uri.replace(/^[^:]*/, (scheme) => scheme.toLowerCase());
  return neo4j.driver(uri, auth, {
    connectionTimeout: connectionTimeoutMs,
    connectionAcquisitionTimeout: connectionTimeoutMs * 2,
    maxTransactionRetryTime: RETRY_MS,
    fetchSize: FETCH_SIZE,
    // Integers arrive as bigint, exactly; values.ts makes numbers of those that fit.
    useBigInt: true,
    notificationFilter: { minimumSeverityLevel: 'OFF' },
    telemetryDisabled: true,
    userAgent: 'kith',
  });
}
