/** What the first stage says of ordered pairs, and of whom each entity is related to: the second stage's view. */

/** Log-odds below this say nothing: about one in a hundred. */
export const LEAST_ODDS = -4.5;
/** A pair with nothing above this in either direction is not looked at again. */
export const WORTH_A_LOOK = -4;
/** Neighbours kept for an entity and relation, the likeliest first. */
const MOST_NEIGHBOURS = 16;

export interface Neighbour {
  readonly entity: number;
  readonly odds: number;
}

export class FirstScores {
  readonly relations: number;
  readonly #entities: number;
  readonly #rows = new Map<number, Float64Array>();
  readonly #out = new Map<number, Neighbour[]>();
  readonly #in = new Map<number, Neighbour[]>();

  constructor(entities: number, relations: number) {
    this.#entities = entities;
    this.relations = relations;
  }

  /** @param odds log-odds of each relation; NaN or -Infinity where the signature forbids it */
  set(subject: number, object: number, odds: Float64Array): void {
    this.#rows.set(subject * this.#entities + object, odds);
    for (let relation = 0; relation < odds.length; relation++) {
      const value = odds[relation] as number;
      if (!(value > LEAST_ODDS)) continue;
      push(this.#out, subject * this.relations + relation, { entity: object, odds: value });
      push(this.#in, object * this.relations + relation, { entity: subject, odds: value });
    }
  }

  /** Sorts and bounds the neighbours, once all pairs are there. */
  finish(): void {
    for (const lists of [this.#out, this.#in])
      for (const [key, list] of lists)
        lists.set(key, list.sort((a, b) => b.odds - a.odds || a.entity - b.entity).slice(0, MOST_NEIGHBOURS));
  }

  of(subject: number, object: number): Float64Array | undefined {
    return this.#rows.get(subject * this.#entities + object);
  }

  objectsOf(subject: number, relation: number): readonly Neighbour[] {
    return this.#out.get(subject * this.relations + relation) ?? NONE;
  }

  subjectsOf(object: number, relation: number): readonly Neighbour[] {
    return this.#in.get(object * this.relations + relation) ?? NONE;
  }
}

const NONE: readonly Neighbour[] = [];

function push(lists: Map<number, Neighbour[]>, key: number, neighbour: Neighbour): void {
  const list = lists.get(key);
  if (list) list.push(neighbour);
  else lists.set(key, [neighbour]);
}
