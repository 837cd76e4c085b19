/**
 * Features of an ordered pair: its types, how the two names resemble, where they stand in the article, who of
 * them is its subject, what patterns say, and the sentences that hold both.
 */
import { FeatureBuffer } from '../../ner/model/feature-buffer.ts';
import { hashWord, mix } from '../../ner/model/hashing.ts';
import type { KnownPairs } from '../../reference/reference.ts';
import { atEnd, type EntityFeatures, entityFeatures } from './entity-features.ts';
import { COARSE_COUNT, type Place, type RelationFacts } from './facts.ts';
import { type Gap, gapOf } from './gap.ts';
import { unmirrored } from './mirrored.ts';
import type { Pair } from './pairs.ts';
import { sentenceFeatures } from './sentence-features.ts';
import { TargetedBuffer } from './targeted.ts';
import { feature, feature2, feature3, PAIR_KINDS, step } from './templates.ts';
import { FUNCTION_WORDS } from './words.ts';

const kind = (at: number): number => PAIR_KINDS + at;

/** Forms of a name that are looked up in the reference list. */
const MOST_FORMS = 20;
const SUBJECT = 1;
const OBJECT = 2;
/** The subject stands first in the sentence, or second. */
const FORTH = 11;
const BACK = 12;

/** What a pattern or a field says of an ordered pair. */
interface Said {
  readonly type: number;
  readonly method: number;
  /** How sure its reading is, in twentieths. */
  readonly sure: number;
}

export class PairFeatures {
  readonly facts: RelationFacts;
  readonly entities: readonly EntityFeatures[];
  /** Features of each entity as subject and as object. */
  readonly asSubject: readonly Int32Array[];
  readonly asObject: readonly Int32Array[];
  readonly #said = new Map<number, Said[]>();
  readonly #shared = new FeatureBuffer();
  readonly #sharedTargeted = new TargetedBuffer();
  readonly #targetedEnds: number[] = [];
  readonly #known: KnownPairs | undefined;
  /** Hashes of the relations that a fact is known of, by subject. */
  readonly #kinds: readonly (readonly number[])[];
  /** The least that stands between both ends of the pair in one sentence, and who stands left of it. */
  #nearest: { readonly gap: Gap; readonly left: number } | undefined;
  #apart = 0;
  /** Where the features of each sentence end. */
  readonly #ends: number[] = [];

  constructor(facts: RelationFacts) {
    this.facts = facts;
    this.entities = Array.from({ length: facts.entities }, (_, entity) => entityFeatures(facts, entity));
    this.asSubject = this.entities.map(({ ids }) => atEnd(ids, SUBJECT));
    this.asObject = this.entities.map(({ ids }) => atEnd(ids, OBJECT));
    this.#known = facts.situation.reference?.among(
      facts.named.map((places) => [
        ...new Set(places.slice(0, MOST_FORMS).map((place) => facts.surfaceOf(place))),
      ]),
    );
    this.#kinds = facts.named.map((_, entity) => this.#known?.kindsOf(entity).map(hashWord) ?? []);
    for (const reading of facts.situation.readings) {
      const { evidence } = reading;
      const { subject, type, object } = unmirrored(reading);
      const key = subject * facts.entities + object;
      const list = this.#said.get(key) ?? [];
      const said = {
        type: hashWord(type),
        method: hashWord(evidence.method),
        sure: Math.round(evidence.confidence * 20),
      };
      if (list.length < 12 && !list.some((each) => each.type === said.type && each.method === said.method))
        list.push(said);
      this.#said.set(key, list);
    }
  }

  /** Reads what is the same in both directions of a pair; `write` uses it. */
  read(pair: Pair): void {
    const { facts } = this;
    this.#shared.clear();
    this.#sharedTargeted.clear();
    this.#apart =
      pair.together.length > 0 ? 0 : sentencesApart(facts.places[pair.a] ?? [], facts.places[pair.b] ?? []);
    this.#nearest = undefined;
    this.#ends.length = 0;
    this.#targetedEnds.length = 0;
    for (const together of pair.together) {
      const { left, right } = together;
      const gap = gapOf(facts, together);
      if (!this.#nearest || gap.length < this.#nearest.gap.length) this.#nearest = { gap, left: left.entity };
      sentenceFeatures(
        facts,
        together,
        gap,
        this.#types(left.entity, right.entity),
        this.#shared,
        this.#sharedTargeted,
      );
      this.#ends.push(this.#shared.length);
      this.#targetedEnds.push(this.#sharedTargeted.length);
    }
  }

  /** Adds the features of one direction but for those of its ends by themselves. */
  write(pair: Pair, subject: number, object: number, out: FeatureBuffer, targeted: TargetedBuffer): void {
    const from = out.length;
    this.#writeTargeted(pair, subject, object, targeted);
    const { ids } = this.#shared;
    let begin = 0;
    pair.together.forEach(({ left }, at) => {
      const end = this.#ends[at] as number;
      const direction = left.entity === subject ? FORTH : BACK;
      for (; begin < end; begin++) out.add(mix(ids[begin] as number, direction));
    });
    this.#endsFeatures(pair, subject, object, out);
    this.#articleFeatures(subject, object, out);
    this.#saidFeatures(subject, object, out);
    this.#knownFeatures(subject, object, out, targeted);
    if (pair.together.length > 1) unique(out, from);
  }

  #writeTargeted({ together }: Pair, subject: number, object: number, out: TargetedBuffer): void {
    const { ids, targets } = this.#sharedTargeted;
    const seen = together.length > 1 ? new Set<number>() : undefined;
    let begin = 0;
    together.forEach(({ left }, at) => {
      const end = this.#targetedEnds[at] as number;
      const direction = left.entity === subject ? FORTH : BACK;
      for (; begin < end; begin++) {
        const [id, target] = [mix(ids[begin] as number, direction), targets[begin] as number];
        const key = mix(id, target);
        if (seen?.has(key)) continue;
        seen?.add(key);
        out.add(id, target);
      }
    });
    const { entities } = this.facts;
    for (const { type, sure } of this.#said.get(subject * entities + object) ?? []) {
      out.add(feature(kind(40), together.length > 0 ? 1 : 0), type);
      out.add(feature(kind(41), sure), type);
    }
    for (const { type } of this.#said.get(object * entities + subject) ?? [])
      out.add(feature(kind(42), 0), type);
  }

  #types(subject: number, object: number): number {
    const { coarseType } = this.facts;
    return (coarseType[subject] as number) * COARSE_COUNT + (coarseType[object] as number);
  }

  #endsFeatures({ together }: Pair, subject: number, object: number, out: FeatureBuffer): void {
    const { facts } = this;
    const types = this.#types(subject, object);
    const [own, other] = [facts.ownType[subject] as number, facts.ownType[object] as number];
    out.add(feature(kind(0), types));
    out.add(feature2(kind(1), own, other));
    out.add(feature2(kind(2), own, types));
    out.add(feature2(kind(3), other, types));
    const [a, b] = [this.entities[subject] as EntityFeatures, this.entities[object] as EntityFeatures];
    const shared = a.words.filter((word) => !FUNCTION_WORDS.has(word) && b.words.includes(word)).length;
    if (shared > 0) {
      out.add(feature(kind(4), types));
      if (shared === a.words.length) out.add(feature(kind(5), types));
      if (shared === b.words.length) out.add(feature(kind(6), types));
    }
    if (a.last > 0 && b.last > 0) {
      const [x, y] = [facts.middle[a.last - 1] as number, facts.middle[b.last - 1] as number];
      if (x >= 0 && y >= 0) out.add(feature2(kind(7), x, y));
      out.add(feature2(kind(8), facts.word[a.last - 1] as number, types));
      out.add(feature2(kind(9), facts.word[b.last - 1] as number, types));
    }
    if (a.lists || b.lists) out.add(feature2(kind(10), a.lists, b.lists));
    const count = Math.min(together.length, 3);
    out.add(feature2(kind(11), count, types));
    if (count > 0) {
      let nearest = Number.POSITIVE_INFINITY;
      for (const { left, right } of together) nearest = Math.min(nearest, right.first - left.last);
      out.add(feature2(kind(12), step(nearest), types));
      out.add(feature(kind(13), Math.min(together[0]?.sentence ?? 0, 3)));
    } else out.add(feature2(kind(14), Math.min(this.#apart, 5), types));
    const [x, y] = [facts.named[subject]?.[0], facts.named[object]?.[0]];
    if (x && y) out.add(feature2(kind(15), x.first < y.first ? 1 : 0, types));
  }

  #articleFeatures(subject: number, object: number, out: FeatureBuffer): void {
    const { facts } = this;
    const { article } = facts.situation;
    const types = this.#types(subject, object);
    const role = article === subject ? 1 : article === object ? 2 : 0;
    out.add(feature2(kind(20), role, types));
    const head = facts.definition.at(-1);
    if (head !== undefined) {
      out.add(feature2(kind(21), role, head));
      out.add(feature3(kind(22), role, head, types));
      if (role !== 0) for (const word of facts.definition.slice(-4)) out.add(feature2(kind(23), role, word));
    }
    if (role === 0 && article !== undefined) {
      out.add(feature2(kind(24), facts.coarseType[article] as number, types));
      out.add(feature2(kind(25), facts.ownType[article] as number, types));
    } else if (role !== 0)
      out.add(
        feature3(
          kind(26),
          role,
          facts.ownType[article as number] as number,
          facts.ownType[role === 1 ? object : subject] as number,
        ),
      );
  }

  #saidFeatures(subject: number, object: number, out: FeatureBuffer): void {
    const { entities } = this.facts;
    for (const { type, method } of this.#said.get(subject * entities + object) ?? []) {
      out.add(feature(kind(30), type));
      out.add(feature(kind(31), method));
      out.add(feature2(kind(32), type, this.#types(subject, object)));
    }
    for (const { type } of this.#said.get(object * entities + subject) ?? [])
      out.add(feature(kind(33), type));
  }

  /** What the reference list knows of the pair, the way round, and of the subject with others. */
  #knownFeatures(subject: number, object: number, out: FeatureBuffer, targeted: TargetedBuffer): void {
    const known = this.#known;
    // Members of one list are named for something else that is said of both.
    if (!known || this.facts.mates[subject]?.has(object)) return;
    const kinds = this.#kinds[subject] as readonly number[];
    const forth = known.of(subject, object).map(hashWord);
    const back = known.of(object, subject).map(hashWord);
    if (kinds.length === 0 && back.length === 0) return;
    const { gap, left } = this.#nearest ?? {};
    const near = gap ? 1 + step(gap.length) : 0;
    const between = gap ? 1 + Math.min(gap.names, 3) : 0;
    const order = left === undefined ? 0 : left === subject ? 1 : 2;
    const apart = gap ? 0 : 1 + Math.min(this.#apart, 3);
    for (const name of forth) {
      out.add(feature2(kind(50), name, order > 0 ? 1 : 0));
      out.add(feature3(kind(51), name, near, order));
      out.add(feature2(kind(52), name, between));
      out.add(feature2(kind(53), name, apart));
      targeted.add(feature2(kind(54), near, order), name);
      targeted.add(feature2(kind(55), between, order), name);
      targeted.add(feature(kind(56), apart), name);
    }
    for (const name of back) {
      out.add(feature2(kind(57), name, order > 0 ? 1 : 0));
      targeted.add(feature(kind(58), order), name);
    }
    // Others are known to stand so to the subject, and this one is not.
    for (const name of kinds)
      if (!forth.includes(name)) targeted.add(feature2(kind(59), order, Math.min(between, 2)), name);
  }
}

/** Places of an entity that count for how far it stands from another. */
const MOST_COMPARED = 12;

/** Sentences from one entity to the other, where they are nearest. */
function sentencesApart(a: readonly Place[], b: readonly Place[]): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < a.length && i < MOST_COMPARED; i++)
    for (let j = 0; j < b.length && j < MOST_COMPARED; j++)
      nearest = Math.min(nearest, Math.abs((a[i] as Place).sentence - (b[j] as Place).sentence));
  return nearest;
}

/** Drops what stands twice from `from` on: a feature holds or does not. */
function unique(out: FeatureBuffer, from: number): void {
  const part = out.ids.subarray(from, out.length).sort();
  let write = from;
  for (let at = 0; at < part.length; at++)
    if (at === 0 || part[at] !== part[at - 1]) out.ids[write++] = part[at] as number;
  out.length = write;
}
