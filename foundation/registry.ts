/**
 * A list of definitions (readers, exporters, layouts, …) by id: throws on a duplicate id at start, and
 * names the known ids when an unknown one is asked for. CLI help, API and menus are made from it.
 */
import { type ErrorCode, KithError } from './errors.ts';

export interface Definition {
  readonly id: string;
  readonly label: string;
}

export class Registry<T extends Definition> {
  readonly kind: string;
  readonly #unknown: ErrorCode;
  readonly #byId = new Map<string, T>();

  /**
   * @param kind what the definitions are, in the singular, for messages ("export format")
   * @param unknown the error code for an id that is not listed
   * @throws Error when two definitions share an id (a mistake in the source, found at start)
   */
  constructor(kind: string, unknown: ErrorCode, definitions: readonly T[]) {
    this.kind = kind;
    this.#unknown = unknown;
    for (const definition of definitions) {
      if (this.#byId.has(definition.id)) throw new Error(`two definitions of ${kind} "${definition.id}"`);
      this.#byId.set(definition.id, definition);
    }
  }

  get ids(): string[] {
    return [...this.#byId.keys()];
  }

  get all(): T[] {
    return [...this.#byId.values()];
  }

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  find(id: string): T | undefined {
    return this.#byId.get(id);
  }

  /** @throws KithError naming the known ids when `id` is not one of them */
  get(id: string): T {
    const found = this.#byId.get(id);
    if (found) return found;
    throw new KithError(
      this.#unknown,
      `There is no ${this.kind} "${id.slice(0, 60)}"; choose one of: ${this.ids.join(', ')}.`,
      { known: this.ids },
    );
  }
}
