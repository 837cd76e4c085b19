/**
 * The reference list: well-known things, their types and well-known facts about them. A line gives names their
 * type (gazetteer), and a fact makes a reading likelier where a sentence names both ends. It makes no edge by
 * itself: what an article does not state is none.
 */
import { normaliseName } from '../linking/names.ts';
import { type GazetteerRow, rowsOf } from '../ner/gazetteer/gazetteer.ts';

/** What is known of a thing, with the folded names of both ends. */
export interface KnownFact {
  readonly subject: string;
  readonly type: string;
  readonly object: string;
}

export interface ReferenceList {
  readonly rows: readonly GazetteerRow[];
  readonly facts: readonly KnownFact[];
}

/**
 * Reads the compact notation, a thing a line:
 *
 *     @ Software
 *     Chrome | Google Chrome :: DEVELOPED_BY Google; USES Blink, V8; ^DERIVED_FROM Edge
 *
 * `@` opens a section of one type; `|` parts aliases; ` ?` after them marks a name that is a word as well; `^`
 * turns a fact round: the thing of the line is its object.
 *
 * @throws Error naming the line at fault
 */
export function readReference(list: string): ReferenceList {
  const rows: GazetteerRow[] = [];
  const facts: KnownFact[] = [];
  let type: string | undefined;
  for (const line of list.split('\n').map((each) => each.trim())) {
    if (line === '') continue;
    if (line.startsWith('@')) {
      type = line.slice(1).trim();
      continue;
    }
    const [head = '', said = ''] = line.split(' :: ');
    const [row] = rowsOf(type ?? '', head);
    if (type === undefined || row === undefined)
      throw new Error(`“${line}” of the reference list has no type.`);
    rows.push(row);
    const own = normaliseName(row.name);
    for (const fact of said.split(';').map((each) => each.trim())) {
      if (fact === '') continue;
      const match = FACT.exec(fact);
      if (!match) throw new Error(`“${fact}” of the reference list is no fact.`);
      const [, turned, relation = '', names = ''] = match;
      for (const name of names.split(',')) {
        const other = normaliseName(name.trim());
        const [subject, object] = turned ? [other, own] : [own, other];
        // A firm and its product of one name are one here, and nothing can be known between them.
        if (subject !== object) facts.push({ subject, type: relation, object });
      }
    }
  }
  return { rows, facts };
}

const FACT = /^(\^?)([A-Z][A-Z_]*) (.+)$/;

/** A thing of the list: all that share a name are one here, as their facts tell them apart. */
interface Thing {
  /** Objects and subjects of its facts, by relation type. */
  readonly objects: Map<string, Thing[]>;
}

/** What is known, to be looked up by the names that an article uses. */
export class Reference {
  readonly #byName = new Map<string, Thing[]>();

  constructor(lists: readonly ReferenceList[]) {
    for (const { rows } of lists)
      for (const row of rows) {
        const own = this.#thing(normaliseName(row.name));
        for (const alias of row.aliases) {
          const things = this.#byName.get(normaliseName(alias));
          if (!things) this.#byName.set(normaliseName(alias), [own]);
          else if (!things.includes(own)) things.push(own);
        }
      }
    for (const { facts } of lists)
      for (const { subject, type, object } of facts)
        for (const from of this.#things(subject))
          for (const to of this.#things(object)) {
            const list = from.objects.get(type);
            if (!list) from.objects.set(type, [to]);
            else if (!list.includes(to)) list.push(to);
          }
  }

  /**
   * Facts among the entities of an article.
   * @param names the names of each entity, as the article writes them
   */
  among(names: readonly (readonly string[])[]): KnownPairs {
    const entitiesOf = new Map<Thing, number[]>();
    const thingsOf = names.map((own, entity) => {
      const things = new Set(own.flatMap((name) => this.#byName.get(normaliseName(name)) ?? []));
      for (const thing of things) {
        const list = entitiesOf.get(thing);
        if (list) list.push(entity);
        else entitiesOf.set(thing, [entity]);
      }
      return things;
    });
    const pairs = new Map<number, string[]>();
    const kinds = thingsOf.map((things, subject) => {
      const types = new Set<string>();
      for (const { objects } of things)
        for (const [type, list] of objects) {
          types.add(type);
          for (const object of list.flatMap((thing) => entitiesOf.get(thing) ?? [])) {
            if (object === subject) continue;
            const key = subject * names.length + object;
            const known = pairs.get(key);
            if (!known) pairs.set(key, [type]);
            else if (!known.includes(type)) known.push(type);
          }
        }
      return [...types];
    });
    return new KnownPairs(names.length, pairs, kinds);
  }

  #thing(name: string): Thing {
    const [known] = this.#byName.get(name) ?? [];
    if (known) return known;
    const made: Thing = { objects: new Map() };
    this.#byName.set(name, [made]);
    return made;
  }

  #things(name: string): readonly Thing[] {
    return this.#byName.get(name) ?? [this.#thing(name)];
  }
}

const NONE: readonly string[] = [];

/** Known facts among the entities of one article, by their indexes. */
export class KnownPairs {
  readonly #count: number;
  readonly #pairs: ReadonlyMap<number, readonly string[]>;
  readonly #kinds: readonly (readonly string[])[];

  constructor(
    count: number,
    pairs: ReadonlyMap<number, readonly string[]>,
    kinds: readonly (readonly string[])[],
  ) {
    this.#count = count;
    this.#pairs = pairs;
    this.#kinds = kinds;
  }

  /** Types of the known relations from one entity to the other. */
  of(subject: number, object: number): readonly string[] {
    return this.#pairs.get(subject * this.#count + object) ?? NONE;
  }

  /** Types of relations of which any fact is known with this subject, in the article or not. */
  kindsOf(subject: number): readonly string[] {
    return this.#kinds[subject] ?? NONE;
  }
}
