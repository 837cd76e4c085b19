/**
 * Features of the second stage: what the first one says of a pair, of the way round, and of its neighbours.
 * Chains (a place in a place in a country), siblings (another album of the same band), the country that most
 * of an article is in.
 */
import { FeatureBuffer } from '../../ner/model/feature-buffer.ts';
import { hashWord } from '../../ner/model/hashing.ts';
import { LISTS } from '../../ner/model/lexicon.ts';
import type { EntityFeatures } from './entity-features.ts';
import { COARSE_COUNT, type RelationFacts } from './facts.ts';
import type { FirstScores, Neighbour } from './first-scores.ts';
import type { TargetedBuffer } from './targeted.ts';
import { feature, feature2, feature3, NEIGHBOUR_KINDS } from './templates.ts';

const kind = (at: number): number => NEIGHBOUR_KINDS + at;

/** If X first Z and Z second Y, then X third Y, perhaps. */
const CHAINS: readonly (readonly [first: string, second: string, third: string])[] = [
  ['LOCATED_IN', 'LOCATED_IN', 'LOCATED_IN'],
  ['BORN_IN', 'LOCATED_IN', 'BORN_IN'],
  ['BORN_IN', 'LOCATED_IN', 'CITIZEN_OF'],
  ['EDUCATED_AT', 'LOCATED_IN', 'CITIZEN_OF'],
  ['WORKS_FOR', 'LOCATED_IN', 'CITIZEN_OF'],
  ['MEMBER_OF', 'LOCATED_IN', 'CITIZEN_OF'],
  ['CHILD_OF', 'CITIZEN_OF', 'CITIZEN_OF'],
  ['MARRIED_TO', 'CITIZEN_OF', 'CITIZEN_OF'],
  ['CHILD_OF', 'MARRIED_TO', 'CHILD_OF'],
  ['PART_OF', 'AUTHORED_BY', 'AUTHORED_BY'],
  ['PART_OF', 'PART_OF', 'PART_OF'],
  ['PART_OF', 'LOCATED_IN', 'LOCATED_IN'],
  ['OWNED_BY', 'LOCATED_IN', 'LOCATED_IN'],
  ['MEMBER_OF', 'MEMBER_OF', 'MEMBER_OF'],
  ['PART_OF', 'DEVELOPED_BY', 'DEVELOPED_BY'],
  ['SUCCESSOR_OF', 'AUTHORED_BY', 'AUTHORED_BY'],
  ['SUCCESSOR_OF', 'DEVELOPED_BY', 'DEVELOPED_BY'],
  ['DERIVED_FROM', 'DERIVED_FROM', 'DERIVED_FROM'],
  ['PART_OF', 'OWNED_BY', 'OWNED_BY'],
];
/** Relations that put something in a place. */
const PLACING = ['LOCATED_IN', 'CITIZEN_OF', 'BORN_IN'] as const;
const COUNTRY = (1 << LISTS.indexOf('country')) | (1 << LISTS.indexOf('demonym'));

/** Log-odds in whole steps. */
function grade(odds: number): number {
  return Math.max(-6, Math.min(5, Math.round(odds)));
}

/** A straight line for the probability, which is the same on every machine. */
function share(odds: number): number {
  return Math.max(0, Math.min(1, (odds + 2.5) / 5));
}

export class NeighbourFeatures {
  readonly #facts: RelationFacts;
  readonly #entities: readonly EntityFeatures[];
  readonly #first: FirstScores;
  readonly #names: readonly number[];
  /** Where features go, and the coarse types that each is told once more with. */
  #out = new FeatureBuffer();
  #types = 0;
  readonly #chains: readonly (readonly [number, number, number])[];
  /** How much of the article is in each entity, and its rank among all and among countries. */
  readonly #mass: Float64Array;
  readonly #rank: Int32Array;
  readonly #countryRank: Int32Array;
  readonly #countries: number;
  /** Of an article with many entities, few pairs that stand apart are related. */
  readonly #size: number;

  /** @param relations in the order of the scores */
  constructor(
    facts: RelationFacts,
    entities: readonly EntityFeatures[],
    relations: readonly string[],
    first: FirstScores,
  ) {
    this.#facts = facts;
    this.#entities = entities;
    this.#first = first;
    this.#names = relations.map(hashWord);
    this.#chains = CHAINS.map(
      (chain) => chain.map((each) => relations.indexOf(each)) as [number, number, number],
    ).filter((chain) => chain.every((each) => each >= 0));
    const n = facts.entities;
    this.#mass = new Float64Array(n);
    for (const name of PLACING) {
      const relation = relations.indexOf(name);
      if (relation < 0) continue;
      for (let entity = 0; entity < n; entity++)
        for (const { odds } of first.subjectsOf(entity, relation))
          this.#mass[entity] = (this.#mass[entity] as number) + share(odds);
    }
    const order = Array.from({ length: n }, (_, entity) => entity).sort(
      (a, b) => (this.#mass[b] as number) - (this.#mass[a] as number) || a - b,
    );
    this.#rank = new Int32Array(n).fill(9);
    this.#countryRank = new Int32Array(n).fill(-1);
    let countries = 0;
    order.forEach((entity, at) => {
      if ((this.#mass[entity] as number) > 0) this.#rank[entity] = at;
      if (this.#isCountry(entity)) this.#countryRank[entity] = countries++;
    });
    this.#countries = countries;
    this.#size = Math.min(4, Math.floor(n / 20));
  }

  #isCountry(entity: number): boolean {
    return (((this.#entities[entity] as EntityFeatures).lists & COUNTRY) as number) !== 0;
  }

  write(
    subject: number,
    object: number,
    together: boolean,
    out: FeatureBuffer,
    targeted: TargetedBuffer,
  ): void {
    this.#targetedFeatures(subject, object, together, targeted);
    const { coarseType } = this.#facts;
    const types = (coarseType[subject] as number) * COARSE_COUNT + (coarseType[object] as number);
    this.#out = out;
    this.#types = types;
    const both = together ? 1 : 0;
    this.#add(feature2(kind(26), this.#size, both));
    const forth = this.#first.of(subject, object);
    const back = this.#first.of(object, subject);
    this.#names.forEach((name, relation) => {
      const [x, y] = [forth?.[relation] ?? -9, back?.[relation] ?? -9];
      if (x > -6) {
        this.#add(feature2(kind(1), name, grade(x)));
        out.add(feature3(kind(2), name, grade(x), both));
      }
      if (y > -6) this.#add(feature2(kind(3), name, grade(y)));
    });
    this.#chainFeatures(subject, object);
    this.#siblingFeatures(subject, object);
    this.#placeFeatures(subject, object);
    this.#articleFeatures(subject, object);
  }

  /** The same for every relation: how likely it is here, the way round, and for those that stand in a list with an end. */
  #targetedFeatures(subject: number, object: number, together: boolean, targeted: TargetedBuffer): void {
    const forth = this.#first.of(subject, object);
    const back = this.#first.of(object, subject);
    const both = together ? 1 : 0;
    const least = Number.NEGATIVE_INFINITY;
    const best = forth ? forth.reduce((a, b) => Math.max(a, b), least) : least;
    this.#names.forEach((name, relation) => {
      const own = forth?.[relation] ?? least;
      if (own < -5) return;
      targeted.add(feature2(kind(50), grade(own), both), name);
      targeted.add(feature3(kind(60), grade(own), both, this.#size), name);
      targeted.add(feature2(kind(51), grade(own), grade(back?.[relation] ?? -9)), name);
      targeted.add(feature2(kind(52), grade(own), own === best ? 9 : grade(best)), name);
      const { mates } = this.#facts;
      const objects = mates[object] as ReadonlySet<number>;
      const subjects = mates[subject] as ReadonlySet<number>;
      if (objects.size > 0 && !objects.has(subject)) {
        let odds = least;
        for (const mate of objects) odds = Math.max(odds, this.#first.of(subject, mate)?.[relation] ?? least);
        targeted.add(feature2(kind(53), grade(own), grade(odds)), name);
        targeted.add(feature2(kind(54), grade(odds), 0), name);
      }
      if (subjects.size > 0 && !subjects.has(object)) {
        let odds = least;
        for (const mate of subjects) odds = Math.max(odds, this.#first.of(mate, object)?.[relation] ?? least);
        targeted.add(feature2(kind(55), grade(own), grade(odds)), name);
        targeted.add(feature2(kind(56), grade(odds), 0), name);
      }
      if (objects.has(subject)) targeted.add(feature2(kind(57), grade(own), 0), name);
      // Whoever else has this relation with either end takes it from the pair, or not.
      const rivals = this.#first
        .objectsOf(subject, relation)
        .find(({ entity }) => entity !== object && !objects.has(entity));
      if (rivals) targeted.add(feature2(kind(58), grade(own), grade(rivals.odds)), name);
      const others = this.#first
        .subjectsOf(object, relation)
        .find(({ entity }) => entity !== subject && !subjects.has(entity));
      if (others) targeted.add(feature2(kind(59), grade(own), grade(others.odds)), name);
    });
  }

  #chainFeatures(subject: number, object: number): void {
    this.#chains.forEach(([one, two], at) => {
      let best = Number.NEGATIVE_INFINITY;
      for (const { entity, odds } of this.#first.objectsOf(subject, one)) {
        if (entity === object) continue;
        const next = this.#first.of(entity, object)?.[two] ?? Number.NEGATIVE_INFINITY;
        best = Math.max(best, Math.min(odds, next));
      }
      if (best > -6) this.#add(feature2(kind(10), at, grade(best)));
    });
  }

  #siblingFeatures(subject: number, object: number): void {
    const { coarseType } = this.#facts;
    this.#names.forEach((name, relation) => {
      let [same, any, count] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
      for (const { entity, odds } of this.#first.subjectsOf(object, relation)) {
        if (entity === subject) continue;
        any = Math.max(any, odds);
        if (coarseType[entity] !== coarseType[subject]) continue;
        same = Math.max(same, odds);
        count += share(odds);
      }
      if (same > -6) {
        this.#add(feature2(kind(11), name, grade(same)));
        this.#add(feature2(kind(12), name, Math.min(5, Math.round(count))));
      }
      if (any > -6) this.#add(feature2(kind(13), name, grade(any)));
      this.#addOther(this.#first.objectsOf(subject, relation), object, 14, name);
      this.#addOther(this.#first.subjectsOf(subject, relation), object, 15, name);
      this.#addOther(this.#first.objectsOf(object, relation), subject, 16, name);
    });
  }

  /** The likeliest of these neighbours but for one. */
  #addOther(list: readonly Neighbour[], not: number, at: number, name: number): void {
    const next = list[0]?.entity === not ? list[1] : list[0];
    if (next) this.#add(feature2(kind(at), name, grade(next.odds)));
  }

  #add(id: number): void {
    this.#out.add(id);
    this.#out.add(feature2(kind(0), id, this.#types));
  }

  #placeFeatures(subject: number, object: number): void {
    this.#add(feature(kind(20), Math.min(this.#rank[object] as number, 4)));
    const [own, other] = [this.#isCountry(subject) ? 1 : 0, this.#isCountry(object) ? 1 : 0];
    this.#add(feature2(kind(21), own, other));
    if (other) {
      const rank = this.#countryRank[object] as number;
      this.#add(feature2(kind(22), Math.min(rank, 3), Math.min(this.#countries, 4)));
      this.#add(feature3(kind(23), Math.min(rank, 2), own, 0));
    }
    this.#add(feature(kind(24), Math.min(6, Math.round(this.#mass[object] as number))));
    this.#add(feature(kind(25), Math.min(6, Math.round(this.#mass[subject] as number))));
  }

  /** What the article's subject has to do with both ends. */
  #articleFeatures(subject: number, object: number): void {
    const { article } = this.#facts.situation;
    if (article === undefined || article === subject || article === object) return;
    const sides = [
      [article, object],
      [article, subject],
      [subject, article],
      [object, article],
    ] as const;
    sides.forEach(([from, to], at) => {
      const odds = this.#first.of(from, to);
      if (!odds) return;
      this.#names.forEach((name, relation) => {
        const value = odds[relation] as number;
        if (value > -3) this.#add(feature2(kind(30 + at), name, grade(value)));
      });
    });
  }
}
