/**
 * Rules: one person in several forms: with and without middle names, with initials, the last name alone, the
 * first name alone. Where a last name fits several people it is the article's subject, else the one named last
 * before it.
 */
import { looksLikePerson } from '../../ner/cues.ts';
import type { Span } from '../../ner/overlaps.ts';
import { PARTICLES } from '../../ner/person-names.ts';
import { foldName, withoutDisambiguator } from '../names.ts';
import type { LinkingContext, LinkingRule, Name } from '../rule.ts';

interface Person {
  readonly name: Name;
  readonly first: string;
  /** What stands in quotes or brackets: Wilfried "Willi" Schneider. */
  readonly nickname?: string;
  readonly middle: readonly string[];
  /** Particles included: `Di Donato`. */
  readonly last: string;
  /** All that may stand alone for it: without the particle, and the last name that the title has. */
  readonly lasts: readonly string[];
}

const SUFFIX = /^(?:Jr\.?|Sr\.?|I{1,3}|IV|VI{0,3})$/;

/** Full names of people: two words and more. */
function peopleOf(context: LinkingContext): Person[] {
  const people: Person[] = [];
  const title = titleWords(context);
  for (const name of context.bySurface.values()) {
    if (name.surface.length > 80 || !name.surface.includes(' ')) continue;
    const nickname = NICKNAME.exec(name.surface)?.[1];
    const plain = name.surface
      .replace(NICKNAME, ' ')
      .replace(/ ([-‐–]) /g, '$1')
      .replace(/ {2,}/g, ' ');
    const words = plain
      .trim()
      .split(' ')
      .filter((word) => !SUFFIX.test(word));
    if (words.length < 2 || words.length > 6) continue;
    const typed = name.type === 'Person' || (name.typeConfidence < 0.5 && looksLikePerson(plain));
    if (!typed || /\d|[^\p{L}\p{M}.'’‘ ‐–-]/u.test(plain)) continue;
    let at = words.length - 1;
    while (at > 1 && PARTICLES.test((words[at - 1] as string).toLowerCase())) at--;
    const [first, ...rest] = words as [string, ...string[]];
    const last = words.slice(at).join(' ');
    const lasts = new Set([last, words.at(-1) as string]);
    // The article “Christian Atsu” on Christian Atsu Twasam.
    const titled = title.length > 1 && title[0] === foldName(first) && title.at(-1);
    for (const word of rest) if (foldName(word) === titled) lasts.add(word);
    people.push({
      name,
      first,
      middle: words.slice(1, at),
      last,
      lasts: [...lasts],
      ...(nickname === undefined ? {} : { nickname }),
    });
  }
  return people;
}

/** A name in quotes or brackets inside another. */
const NICKNAME = / (?:["“'‘(]+ ?)([\p{L}\p{M}.-]{2,30})(?: ?["”'’)]+) /u;

/** Folded: a file's name has hyphens and small letters for a title. */
function titleWords({ ner }: LinkingContext): string[] {
  return foldName(withoutDisambiguator(ner.document.title)).split(' ');
}

function bareInitial(word: string): string | undefined {
  return /^\p{Lu}\.?$/u.test(word) ? word[0] : undefined;
}

/** Whether two first or middle names can be one: the same word, or an initial of it. */
function oneWord(a: string, b: string): boolean {
  const [x, y] = [bareInitial(a), bareInitial(b)];
  if (x === undefined && y === undefined) return foldName(a) === foldName(b);
  return (x ?? a[0]) === (y ?? b[0]);
}

/** Whether middle names do not contradict each other: those of one are left out, or begin alike. */
function middlesAgree(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return true;
  return a.length === b.length && a.every((word, at) => oneWord(word, b[at] as string));
}

/** Forms of one last name that are compared; more people of one name tell nothing. */
const MOST_NAMESAKES = 12;

export const fullNames: LinkingRule = {
  id: 'full-name',
  label: 'A person with and without middle names',
  *merges(context) {
    const byLast = new Map<string, Person[]>();
    for (const person of peopleOf(context)) {
      const key = foldName(person.last);
      const others = byLast.get(key);
      if (!others) {
        byLast.set(key, [person]);
        continue;
      }
      const fitting = others.filter(
        (other) => oneWord(person.first, other.first) && middlesAgree(person.middle, other.middle),
      );
      const [same] = fitting;
      // "J. Smith" may be John or Jane.
      if (same && fitting.length === 1) {
        // Initials mean this person in this article only.
        const initials = bareInitial(person.first) !== undefined;
        const [from, into] = initials ? [person, same] : [same, person];
        yield {
          from: from.name,
          into: into.name,
          why: `“${from.name.surface}” is “${into.name.surface}” with or without middle names, or by initials.`,
          short: bareInitial(from.first) !== undefined,
        };
      }
      if (others.length < MOST_NAMESAKES) others.push(person);
    }
  },
};

export const lastNames: LinkingRule = {
  id: 'last-name',
  label: 'The last name of a person',
  *merges(context) {
    const byLast = new Map<string, Person[]>();
    for (const person of peopleOf(context)) for (const last of person.lasts) push(byLast, last, person);
    for (const name of context.bySurface.values()) {
      const fitting = byLast.get(name.surface.replace(/ ([-‐–]) /g, '$1'));
      const full = fitting && chosen(context, name, fitting);
      if (!full || full.name === name) continue;
      const several = new Set(fitting.map(({ first }) => first)).size > 1;
      const which = !several
        ? ''
        : isSubject(context, full)
          ? ', the article’s subject'
          : ', named last before it';
      yield {
        from: name,
        into: full.name,
        why: `“${name.surface}” is the last name of ${full.name.surface}${which}.`,
        short: true,
      };
    }
  },
};

export const firstNames: LinkingRule = {
  id: 'first-name',
  label: 'The first name of the only person who has it',
  *merges(context) {
    const byFirst = new Map<string, Person[]>();
    for (const person of peopleOf(context))
      for (const first of [person.first, person.nickname])
        if (first !== undefined) push(byFirst, first, person);
    for (const name of context.bySurface.values()) {
      if (name.type !== 'Person' && name.typeConfidence >= 0.5) continue;
      const fitting = byFirst.get(name.surface) ?? [];
      const [full] = fitting;
      const people = new Set(fitting.map(({ last }) => last));
      if (!full || people.size !== 1 || startOf(full.name) > startOf(name)) continue;
      yield {
        from: name,
        into: full.name,
        why: `“${name.surface}” is the first name of ${full.name.surface}, and of no one else here.`,
        short: true,
      };
    }
  },
};

function push(map: Map<string, Person[]>, key: string, person: Person): void {
  const list = map.get(key);
  if (!list) map.set(key, [person]);
  else if (list.length < MOST_NAMESAKES) list.push(person);
}

/** The only one; of several the article's subject, else the one named last before the name's first mention. */
function chosen(context: LinkingContext, name: Name, fitting: readonly Person[]): Person | undefined {
  const [first] = fitting;
  if (fitting.every((person) => person.first === first?.first)) return first;
  const subject = fitting.find((person) => isSubject(context, person));
  if (subject) return subject;
  let latest: Person | undefined;
  for (const person of fitting) if (startOf(person.name) < startOf(name)) latest = person;
  return latest;
}

function isSubject(context: LinkingContext, { first, lasts, nickname }: Person): boolean {
  const words = titleWords(context);
  const last = words.at(-1);
  const begins = words[0] === foldName(first) || (nickname !== undefined && words[0] === foldName(nickname));
  return words.length > 1 && begins && lasts.some((each) => foldName(each) === last);
}

/** Where a name first stands, as one number. */
function startOf({ spans }: Name): number {
  const { sentence, first } = spans[0] as Span;
  return sentence * 100_000 + first;
}
