/** Sentences made of `phrases/` with invented names: one sentence a phrase and pair of types. */
import type { GoldDocument } from '../../evaluate/gold.ts';
import { defaultOntology } from '../../extract/ontology/default.ts';
import { Random } from '../random.ts';
import { MAY_HOLD_TOO } from './fewrel-types.ts';
import type { Label, LabelledArticle } from './labelled.ts';
import { PHRASES } from './phrases/registry.ts';
import { articlesOf } from './situations.ts';

const SYLLABLES =
  'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zan bel cor dun fer gal hil jor kel lam mor nel par quil ros sel tor vel wol'.split(
    ' ',
  );
const GIVEN =
  'Anna Peter Maria John Laura David Susan Thomas Ellen Robert Julia Mark Clara Paul Nina Simon Ruth Daniel'.split(
    ' ',
  );
const LANGUAGES = [
  'C',
  'Python',
  'Rust',
  'Go',
  'Perl',
  'Java',
  'C++',
  'Ruby',
  'Erlang',
  'JavaScript',
  'Lua',
  'Haskell',
];
const LICENCES = [
  'the MIT License',
  'the Apache License',
  'the GPL',
  'the BSD license',
  'the Mozilla Public License',
];

/** Relations between which a sentence rarely decides. */
const NEAR: readonly (readonly string[])[] = [
  ['DEVELOPED_BY', 'AUTHORED_BY', 'FOUNDED_BY', 'MAINTAINED_BY', 'OWNED_BY', 'ANNOUNCED_BY'],
  ['OWNED_BY', 'ACQUIRED_BY', 'PART_OF', 'DEVELOPED_BY'],
  ['USES', 'SUPPORTS', 'RUNS_ON', 'COMPATIBLE_WITH', 'WRITTEN_IN', 'DERIVED_FROM', 'PART_OF'],
  ['DERIVED_FROM', 'SUCCESSOR_OF', 'INFLUENCED_BY'],
  ['COMPETES_WITH', 'ALTERNATIVE_TO', 'COMPARED_WITH', 'SUCCESSOR_OF'],
  ['MEMBER_OF', 'PART_OF', 'WORKS_FOR', 'PARTNER_OF', 'CONTRIBUTES_TO'],
  ['GOVERNED_BY', 'MAINTAINED_BY', 'PART_OF', 'HOSTED_BY'],
  ['BORN_IN', 'CITIZEN_OF', 'LOCATED_IN'],
];

function mayHold(known: string, other: string): boolean {
  return (
    MAY_HOLD_TOO.some(([a, b]) => a === known && b === other) ||
    NEAR.some((group) => group.includes(known) && group.includes(other))
  );
}

class Names {
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  #pick<T>(values: readonly T[]): T {
    return values[Math.floor(this.#random.next() * values.length)] as T;
  }

  #word(): string {
    const word = Array.from({ length: 2 + Math.floor(this.#random.next() * 2) }, () =>
      this.#pick(SYLLABLES),
    ).join('');
    return (word[0] as string).toUpperCase() + word.slice(1);
  }

  either(first: string, second: string): string {
    return this.#random.next() < 0.7 ? first : second;
  }

  /** The phrase in a longer sentence, now and then: longer lists, something before, behind and in between. */
  varied(phrase: string): string {
    let varied = phrase;
    if (this.#random.next() < 0.5) varied = varied.replace(/\bO and P\b/, 'O , P , Q and R');
    if (this.#random.next() < 0.35 && /^S (?![,(’'])/.test(varied))
      varied = varied.replace(/^S /, `S ${this.#pick(ASIDES)} `);
    if (this.#random.next() < 0.3) varied = `${this.#pick(BEFORE)} ${varied}`;
    if (this.#random.next() < 0.3) varied = varied.replace(/ \.$/, ` ${this.#pick(BEHIND)}`);
    return varied;
  }

  of(type: string): string {
    const word = this.#word();
    switch (type) {
      case 'Person':
        return this.#random.next() < 0.3 ? word : `${this.#pick(GIVEN)} ${word}`;
      case 'Company':
        return this.#random.next() < 0.6
          ? word
          : `${word} ${this.#pick(['Systems', 'Software', 'Technologies', 'Labs'])}`;
      case 'Foundation':
        return `${word} Foundation`;
      case 'Institution':
        return this.#random.next() < 0.6
          ? `University of ${word}`
          : `${word} ${this.#pick(['Institute', 'Laboratory'])}`;
      case 'Organization':
        return this.#random.next() < 0.5
          ? `${word} ${this.#pick(['Consortium', 'Alliance', 'Association'])}`
          : word.slice(0, 4).toUpperCase();
      case 'ProgrammingLanguage':
        return this.#pick(LANGUAGES);
      case 'License':
        return this.#pick(LICENCES);
      case 'OperatingSystem':
        return this.#random.next() < 0.5 ? `${word} Linux` : word;
      default:
        return word;
    }
  }
}

export function phraseArticles(weight: number): LabelledArticle[] {
  const random = new Random(11);
  const names = new Names(random);
  return PHRASES.flatMap(({ relation, types, phrases }) =>
    phrases
      .split('\n')
      .filter((line) => line.trim() !== '')
      .flatMap((line, number) =>
        types.flatMap((pair, at) =>
          oneSentence(names, relation, line.trim(), pair, `${relation}:${number}:${at}`, weight),
        ),
      ),
  );
}

/** Objects: those of the phrase, and those that a longer list adds. */
function isObject(slot: string | undefined): boolean {
  return slot !== undefined && /^[OPQR]$/.test(slot);
}

/** What may stand around and inside a phrase. Z is a stranger: the relation does not hold of it. */
const BEFORE = [
  'In 2019 ,',
  'Since then',
  'According to Z ,',
  'After Z ,',
  'By 2004',
  'Meanwhile ,',
  'Like Z ,',
  'Z was closed ;',
];
const BEHIND = [
  '; Z is older .',
  ', and Z followed .',
  ', whereas Z did not .',
  '; it is a part of X .',
  ', as Z wrote .',
  'in 2016 .',
  '; Z came later .',
  ', and not Z .',
];
const ASIDES = [
  ', a small one ,',
  ', at first called X ,',
  ', which began in 2011 ,',
  ', a friend of Z ,',
  ', the engine of Z ,',
  ', originally a part of Z ,',
  ', older than Z ,',
  ', which follows Z ,',
];

function oneSentence(
  names: Names,
  relation: string,
  phrase: string,
  [subject, object]: readonly [string, string],
  id: string,
  weight: number,
): LabelledArticle[] {
  // It is of the kind of one of both ends, so that it might be taken for it.
  const stranger = names.either(subject, object);
  let text = '';
  const slots: { slot: string; start: number; end: number; type: string }[] = [];
  for (const word of phrase.split(' ')) {
    const type =
      word === 'S'
        ? subject
        : isObject(word)
          ? object
          : word === 'Z'
            ? stranger
            : /^[XY]$/.test(word)
              ? 'Entity'
              : undefined;
    const tight = /^[.,;)]$/.test(word) || word === "'s" || text === '' || text.endsWith('(');
    const drawn = type === undefined ? word : names.of(type);
    // "the MIT License" is the MIT License with an article.
    const article = type !== undefined && drawn.startsWith('the ') ? 'the ' : '';
    const name = drawn.slice(article.length);
    if (!tight) text += ' ';
    text += article;
    const start = text.length;
    text += name;
    if (type !== undefined) slots.push({ slot: word, start, end: text.length, type });
  }
  const symmetric = defaultOntology.relation(relation).symmetric === true;
  const gold: GoldDocument = {
    id,
    part: 'phrases',
    title: '',
    text,
    scheme: { fine: false, typeOf: (type) => type, tagOf: (type) => type },
    mentions: slots.map(({ start, end, type }, at) => ({
      start,
      end,
      type,
      tag: type,
      coarse: 'Other',
      entity: String(at),
    })),
    entities: slots.map(({ start, end, type }, at) => ({
      key: String(at),
      name: text.slice(start, end),
      aliases: [],
      coarse: 'Other',
      type,
    })),
    relations: { stated: [], implied: [], negatives: [] },
    open: true,
  };
  return articlesOf(gold, { corpus: 'phrases', style: 'phrases', weight, group: -1 }).map((made) => ({
    ...made,
    label(a, type, b): Label {
      const [x, y] = [slots[a]?.slot, slots[b]?.slot];
      if (x === 'Z' || y === 'Z') return type === relation ? 'not' : 'unknown';
      const forth = x === 'S' && isObject(y);
      const back = y === 'S' && isObject(x);
      if (!forth && !back) return 'unknown';
      if (type === relation && (forth || symmetric)) return 'holds';
      return mayHold(relation, type) ? 'unknown' : 'not';
    },
  }));
}
