/**
 * Connections for what people type, apart from kith's own, so that no query can starve search or ingest.
 *
 * A server can fail to answer for one connection for good (a value nested thousands deep overflows its
 * writer, and it neither answers nor hangs up). The driver cannot drop one connection, so the lane changes
 * to a new driver then, and closes the old one as soon as nobody else uses it.
 */
import type { Driver } from 'neo4j-driver';

export interface Ticket {
  readonly driver: Driver;
}

interface Generation extends Ticket {
  users: number;
  retired: boolean;
}

export class Lane {
  readonly #make: () => Driver;
  readonly #all = new Set<Generation>();
  #current: Generation;

  constructor(make: () => Driver) {
    this.#make = make;
    this.#current = this.#next();
  }

  /** A driver to use until `leave`. */
  enter(): Ticket {
    this.#current.users++;
    return this.#current;
  }

  /** @param stuck whether the connection never came back */
  leave(ticket: Ticket, stuck: boolean): void {
    const generation = ticket as Generation;
    generation.users--;
    if (stuck && !generation.retired) {
      generation.retired = true;
      this.#current = this.#next();
    }
    if (generation.retired && generation.users === 0) {
      this.#all.delete(generation);
      generation.driver.close().catch(() => {});
    }
  }

  async close(): Promise<void> {
    await Promise.allSettled([...this.#all].map(({ driver }) => driver.close()));
  }

  #next(): Generation {
    const generation = { driver: this.#make(), users: 0, retired: false };
    this.#all.add(generation);
    return generation;
  }
}
