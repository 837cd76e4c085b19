/** What the parts of the store suite are given. */
import type { KithError } from '../../foundation/errors.ts';
import type { QueryResult, Store, UserQuery } from '../../graph/store/contract.ts';

export interface Suite {
  /** The store under test, from the first test on. */
  readonly store: Store;
  /** Opens another store, or the one at a location once more. */
  open(location?: string): Promise<Store>;
  /** A test, or a skip when the engine's list says so. */
  test(title: string, body: () => Promise<void> | void): void;
  /** A user's query with a limit of 100 rows and a deadline of 20 s, unless said otherwise. */
  ask(cypher: string, more?: Partial<UserQuery>): Promise<QueryResult>;
  /** The error that something ends in: one sentence, without a stack. */
  refusal(promise: Promise<unknown>): Promise<KithError>;
}
