/** The engine itself, inside its process: one open graph, and what the contract asks of it. */
import { existsSync } from 'node:fs';
import grafeo, { type GrafeoDB, type QueryResult, type Transaction } from '@grafeo-db/js';
import type { Row, Statement } from '../contract.ts';
import { queryError, storeError } from './errors.ts';
import { type GraphFiles, graphBytes, graphFiles, logBytes, noteEpoch, refuseLostCommits } from './folder.ts';
import type { OpenRequest, QueryReply, QueryRequest } from './protocol.ts';
import { createGraph, ensureIndexes } from './schema.ts';
import { runUserQuery } from './user-query.ts';
import { ResultValues } from './values.ts';

/**
 * A checkpoint writes the whole graph anew (56 ms for 100,000 entities), and what the log holds since then
 * is read again when the graph opens (about 20 ms a megabyte). So one is due when the log has this many
 * bytes and half as many as the graph: what checkpoints cost stays in proportion to what is written.
 */
const CHECKPOINT_BYTES = 8 * 1024 * 1024;

export class Engine {
  readonly version: string;
  readonly #db: GrafeoDB;
  readonly #files: GraphFiles;
  readonly #location: string;
  readonly #readOnly: boolean;
  #calls = 0;

  private constructor(db: GrafeoDB, files: GraphFiles, request: OpenRequest) {
    this.#db = db;
    this.#files = files;
    this.#location = request.location;
    this.#readOnly = request.readOnly;
    this.version = db.version();
  }

  /** @throws KithError `store-locked`, `store-damaged`, `store-full`, `store-failed` */
  static async open(request: OpenRequest): Promise<Engine> {
    const { folder, location, readOnly, salvage } = request;
    const files = graphFiles(folder);
    try {
      if (!readOnly && !existsSync(files.graph)) await createGraph(files);
      const db = readOnly
        ? grafeo.GrafeoDB.openReadOnly(files.graph)
        : grafeo.GrafeoDB.create(files.graph, { walSalvage: salvage });
      // A refusal leaves the graph open, and so its file as it is; this process ends next.
      if (!salvage) refuseLostCommits(files, db.currentEpoch(), location);
      if (!readOnly) await ensureIndexes(db);
      return new Engine(db, files, request);
    } catch (error) {
      throw storeError(error, 'open', location);
    }
  }

  /** Whether a call is under way: a graph in use is not closed. */
  get busy(): boolean {
    return this.#calls > 0;
  }

  read(statement: Statement): Promise<Row[]> {
    return this.#during(async () => {
      try {
        const result = await this.#db.executeCypher(statement.cypher, statement.parameters);
        return shapeRows(result, this.#values());
      } catch (error) {
        throw storeError(error, 'read', this.#location);
      }
    });
  }

  /** One transaction; its commit is in the log, and so safe from `kill -9`, before this resolves. */
  write(statements: readonly Statement[]): Promise<null> {
    return this.#during(async () => {
      const transaction = this.#db.beginTransaction();
      try {
        for (const { cypher, parameters } of statements) await transaction.executeCypher(cypher, parameters);
        transaction.commit();
      } catch (error) {
        throw storeError(error, 'write', this.#location);
      } finally {
        rollBack(transaction);
      }
      this.#checkpointWhenDue();
      return null;
    });
  }

  /** @throws KithError `cypher-*` */
  query(request: QueryRequest): Promise<QueryReply> {
    return this.#during(async () => {
      // Always rolled back: the last of the guards.
      const transaction = this.#db.beginTransaction();
      try {
        return await runUserQuery(transaction, request, this.#values());
      } catch (error) {
        throw queryError(error, request.text, 0);
      } finally {
        rollBack(transaction);
      }
    });
  }

  /** Writes a last checkpoint; a second call does nothing. */
  close(): void {
    const epoch = this.#db.currentEpoch();
    try {
      this.#db.close();
      if (!this.#readOnly) noteEpoch(this.#files, epoch);
    } catch (error) {
      throw storeError(error, 'close', this.#location);
    }
  }

  #checkpointWhenDue(): void {
    if (logBytes(this.#files) < Math.max(CHECKPOINT_BYTES, graphBytes(this.#files) / 2)) return;
    try {
      const epoch = this.#db.currentEpoch();
      this.#db.walCheckpoint();
      noteEpoch(this.#files, epoch);
    } catch {
      // The write is safe in the log; the next one tries again.
    }
  }

  #values(): ResultValues {
    return new ResultValues((internal) => {
      const id: unknown = this.#db.getNode(internal)?.get('id');
      return typeof id === 'string' ? id : null;
    });
  }

  async #during<T>(call: () => Promise<T>): Promise<T> {
    this.#calls += 1;
    try {
      return await call();
    } finally {
      this.#calls -= 1;
    }
  }
}

/** A commit that fails has rolled back already, and still calls itself active. */
function rollBack(transaction: Transaction): void {
  try {
    if (transaction.isActive) transaction.rollback();
  } catch {
    // There is nothing left to undo; the error that led here says the rest.
  }
}

function shapeRows(result: QueryResult, values: ResultValues): Row[] {
  const { columns } = result;
  return result
    .rows()
    .map((row) => Object.fromEntries(columns.map((column, index) => [column, values.shape(row[index])])));
}
