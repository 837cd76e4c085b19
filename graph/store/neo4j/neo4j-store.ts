/**
 * The store on a Neo4j server (5.x and later), through neo4j-driver: managed transactions, which the driver
 * tries again after a deadlock or a change of leader, and bookmarks, so that a read sees the writes before it.
 */
import type { Driver, SessionConfig } from 'neo4j-driver';
import { KithError } from '../../../foundation/errors.ts';
import type { GraphValue } from '../../model.ts';
import { type Capabilities, capabilitiesOf } from '../capabilities.ts';
import type { QueryResult, Row, Statement, Store, StoreHealth, UserQuery } from '../contract.ts';
import { locationOf } from './address.ts';
import { makeDriver, type Neo4jConnection } from './connection.ts';
import { type ErrorContext, toKithError } from './errors.ts';
import { Lane } from './lane.ts';
import { lookUpIds } from './look-up.ts';
import { ensureSchema } from './schema.ts';
import { runUserQuery } from './user-query.ts';
import { ResultValues, toDriverParameters } from './values.ts';

const OLDEST_MAJOR = 5;

export interface Neo4jStoreOptions extends Neo4jConnection {
  /** Called with one sentence when the store works, but with less than it wants: a missing index, say. */
  onWarning?(sentence: string): void;
}

/**
 * Connects, checks the version, and makes constraints and indexes where they are missing.
 *
 * @throws KithError `usage` for an address that is none, `store-unreachable`, `store-auth`,
 *   `store-database`, `store-version`
 */
export async function openNeo4jStore(options: Neo4jStoreOptions): Promise<Store> {
  const location = locationOf(options.uri);
  const { database, onWarning = () => {} } = options;
  const driver = makeDriver(options);
  try {
    const { agent } = await driver.getServerInfo({ database });
    const version = (agent ?? '').replace(/^Neo4j\//, '');
    const major = Number.parseInt(version, 10);
    if (major < OLDEST_MAJOR)
      throw new KithError(
        'store-version',
        `Neo4j at ${location} is version ${version}; kith needs ${OLDEST_MAJOR} or later.`,
        { source: location },
      );
    await ensureSchema(driver, database, onWarning);
    return new Neo4jStore(driver, { location, database, version, makeDriver: () => makeDriver(options) });
  } catch (error) {
    await driver.close().catch(() => {});
    throw toKithError(error, { location, database });
  }
}

class Neo4jStore implements Store {
  readonly engine = 'neo4j';
  readonly capabilities: Capabilities = capabilitiesOf('neo4j');
  readonly location: string;
  readonly #driver: Driver;
  readonly #lane: Lane;
  readonly #version: string;
  readonly #session: SessionConfig;
  readonly #context: ErrorContext;
  readonly #writes = new Set<Promise<unknown>>();
  #closing: Promise<void> | undefined;

  constructor(
    driver: Driver,
    about: { location: string; database: string | undefined; version: string; makeDriver: () => Driver },
  ) {
    this.#driver = driver;
    this.#lane = new Lane(about.makeDriver);
    this.location = about.location;
    this.#version = about.version;
    this.#context = { location: about.location, database: about.database };
    this.#session = { database: about.database, bookmarkManager: driver.executeQueryBookmarkManager };
  }

  async read(statement: Statement): Promise<Row[]> {
    this.#refuseClosed();
    const session = this.#driver.session(this.#session);
    try {
      return await session.executeRead(async (tx) => {
        const values = new ResultValues();
        const result = tx.run(statement.cypher, toDriverParameters(statement.parameters));
        const columns = (await result.keys()) as string[];
        const rows: Row[] = [];
        for await (const record of result) rows.push(asRow(columns, values.row(record)));
        await values.finish((ids) => lookUpIds(tx, ids));
        return rows;
      });
    } catch (error) {
      throw toKithError(error, this.#context);
    } finally {
      await session.close().catch(() => {});
    }
  }

  async write(statements: readonly Statement[]): Promise<void> {
    this.#refuseClosed();
    const writing = this.#write(statements);
    this.#writes.add(writing);
    try {
      await writing;
    } finally {
      this.#writes.delete(writing);
    }
  }

  async #write(statements: readonly Statement[]): Promise<void> {
    const session = this.#driver.session(this.#session);
    try {
      await session.executeWrite(async (tx) => {
        for (const { cypher, parameters } of statements)
          await tx.run(cypher, toDriverParameters(parameters)).summary();
      });
    } catch (error) {
      throw toKithError(error, this.#context);
    } finally {
      await session.close().catch(() => {});
    }
  }

  async query(query: UserQuery): Promise<QueryResult> {
    this.#refuseClosed();
    return runUserQuery(query, {
      lane: this.#lane,
      driver: this.#driver,
      session: this.#session,
      context: this.#context,
    });
  }

  async health(): Promise<StoreHealth> {
    this.#refuseClosed();
    try {
      await this.#driver.verifyConnectivity({ database: this.#context.database });
    } catch (error) {
      throw toKithError(error, this.#context);
    }
    return { engine: this.engine, version: this.#version, location: this.location };
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    await Promise.allSettled(this.#writes);
    await Promise.allSettled([this.#lane.close(), this.#driver.close()]);
  }

  #refuseClosed(): void {
    if (this.#closing)
      throw new KithError('store-failed', `The store at ${this.location} is closed; open it again.`, {
        source: this.location,
      });
  }
}

function asRow(columns: readonly string[], values: readonly GraphValue[]): Row {
  return Object.fromEntries(columns.map((column, index) => [column, values[index] ?? null]));
}
