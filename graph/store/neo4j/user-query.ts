/**
 * Runs what a person typed: refused by its text, then by its plan, then run in a transaction with read
 * access that is rolled back, under a deadline, and read no further than the row limit.
 */
import { randomUUID } from 'node:crypto';
import neo4j, {
  type Driver,
  type ResultSummary,
  type Session,
  type SessionConfig,
  type Transaction,
} from 'neo4j-driver';
import { KithError } from '../../../foundation/errors.ts';
import type { GraphValue } from '../../model.ts';
import { HEAVIEST_ANSWER, tooHeavy, weightOf } from '../answer-weight.ts';
import type { QueryResult, UserQuery } from '../contract.ts';
import { type CypherScan, scanCypher } from '../cypher-text.ts';
import { refuseByForm, refuseByText } from '../read-only.ts';
import { type ErrorContext, timedOut, toKithError } from './errors.ts';
import { planText, refuseByPlan } from './guard.ts';
import type { Lane } from './lane.ts';
import { lookUpIds } from './look-up.ts';
import { ResultValues, toDriverParameters } from './values.ts';

const EXPLAIN = 'EXPLAIN ';
const PROFILE = 'PROFILE ';
/** Rows that the driver asks for at a time, at most: those in flight are held before they can be weighed. */
const FETCH_SIZE = 100;
/** Milliseconds after which a connection that does not come back from a query is given up. */
const STUCK_MS = 5_000;

/** What a query needs from the store. */
export interface QueryRoom {
  /** Connections for what people type. */
  lane: Lane;
  /** kith's own connections, to terminate a query from. */
  driver: Driver;
  /** Database and bookmarks. */
  session: SessionConfig;
  context: ErrorContext;
}

/** @throws KithError as `Store.query` says */
export async function runUserQuery(query: UserQuery, room: QueryRoom): Promise<QueryResult> {
  const started = performance.now();
  const scan = scanCypher(query.cypher);
  refuseByText(scan);
  refuseByForm(query.cypher, scan);
  if (query.signal?.aborted) throw cancelled();
  const ticket = room.lane.enter();
  const session = ticket.driver.session({
    ...room.session,
    defaultAccessMode: neo4j.session.READ,
    fetchSize: Math.min(query.limit + 1, FETCH_SIZE),
  });
  const work = new Work(session, query, scan, started);
  const stop = stopper(query);
  const answer = work.run();
  // When the deadline wins, the work's own end is of no interest any more.
  answer.catch(() => {});
  try {
    const result = await Promise.race([answer, stop.stopped]);
    return { ...result, tookMs: performance.now() - started };
  } catch (error) {
    if (stop.fired()) void terminate(room, work.id);
    const typed = { cypher: query.cypher, timeoutMs: query.timeoutMs, shift: work.shift };
    throw toKithError(error, { ...room.context, typed });
  } finally {
    stop.clear();
    // The answer does not wait for the roll-back.
    void within(work.end(), STUCK_MS).then((ended) => room.lane.leave(ticket, !ended));
  }
}

/** Whether a promise that never rejects settles in time. */
function within(promise: Promise<void>, milliseconds: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), milliseconds).unref();
    void promise.then(() => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}

/** One query's session and transaction, from plan to roll-back. */
class Work {
  /** Names the transaction to the server, so that it can be terminated from another session. */
  readonly id = randomUUID();
  /** Characters put before the text in the statement that runs now. */
  shift = 0;
  readonly #session: Session;
  readonly #query: UserQuery;
  readonly #scan: CypherScan;
  readonly #started: number;
  #transaction: Transaction | undefined;

  constructor(session: Session, query: UserQuery, scan: CypherScan, started: number) {
    this.#session = session;
    this.#query = query;
    this.#scan = scan;
    this.#started = started;
  }

  async run(): Promise<Omit<QueryResult, 'tookMs'>> {
    const { timeoutMs, limit } = this.#query;
    const left = Math.ceil(timeoutMs - (performance.now() - this.#started));
    // Zero would mean no deadline at all.
    const timeout = Math.max(1, left);
    const tx = await this.#session.beginTransaction({ timeout, metadata: { kith: this.id } });
    this.#transaction = tx;
    const { body, prefix } = this.#scan;
    const parameters = toDriverParameters(this.#query.parameters);

    this.shift = EXPLAIN.length;
    const plan = await summaryOf(tx, EXPLAIN + body, parameters);
    refuseByPlan(plan);
    if (prefix === 'EXPLAIN' && plan.plan) return oneCell('plan', planText(plan.plan));
    if (prefix === 'PROFILE') {
      this.shift = PROFILE.length;
      const { profile } = await summaryOf(tx, PROFILE + body, parameters);
      if (profile) return oneCell('profile', planText(profile));
    }
    this.shift = 0;
    const result = tx.run(body, parameters);
    const columns = (await result.keys()) as string[];
    const values = new ResultValues();
    const rows: GraphValue[][] = [];
    let truncated = false;
    let weight = 0;
    for await (const record of result) {
      if (rows.length === limit) {
        truncated = true;
        break;
      }
      const row = values.row(record);
      weight += weightOf(row);
      if (weight > HEAVIEST_ANSWER) {
        if (rows.length === 0) throw tooHeavy();
        truncated = true;
        break;
      }
      rows.push(row);
    }
    await values.finish((ids) => lookUpIds(tx, ids));
    return { columns, rows, truncated };
  }

  /** Rolls back and gives the connection back; never fails, since the answer is already known. */
  async end(): Promise<void> {
    try {
      if (this.#transaction?.isOpen()) await this.#transaction.rollback();
    } catch {
      // The server rolls back what it lost.
    }
    await this.#session.close().catch(() => {});
  }
}

async function summaryOf(
  tx: Transaction,
  cypher: string,
  parameters: { [key: string]: unknown },
): Promise<ResultSummary<bigint>> {
  return (await tx.run(cypher, parameters).summary()) as unknown as ResultSummary<bigint>;
}

function oneCell(column: string, text: string): Omit<QueryResult, 'tookMs'> {
  return { columns: [column], rows: [[text]], truncated: false };
}

/** Rejects at the deadline or when the caller cancels; the server's own clock looks up every two seconds only. */
function stopper({ timeoutMs, signal }: UserQuery) {
  let fired = false;
  let clear = (): void => {};
  const stopped = new Promise<never>((_, reject) => {
    const fire = (error: KithError): void => {
      fired = true;
      reject(error);
    };
    const timer = setTimeout(() => fire(timedOut(timeoutMs)), timeoutMs);
    const onAbort = (): void => fire(cancelled());
    signal?.addEventListener('abort', onAbort, { once: true });
    clear = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    };
  });
  stopped.catch(() => {});
  return { stopped, fired: () => fired, clear: () => clear() };
}

function cancelled(): KithError {
  return new KithError('interrupted', 'The query was cancelled.');
}

/** Ends the transaction on the server from another connection: its own is busy with the query. */
async function terminate({ driver, session: config }: QueryRoom, id: string): Promise<void> {
  const session = driver.session(config);
  try {
    await session.run(
      `SHOW TRANSACTIONS YIELD transactionId AS id, metaData WHERE metaData.kith = $id
       TERMINATE TRANSACTIONS id YIELD message RETURN message`,
      { id },
    );
  } catch {
    // The deadline that the transaction began with still holds.
  } finally {
    await session.close().catch(() => {});
  }
}
