/**
 * What stands for the article's subject where it is not named: "he", "its", "the company", an infobox line;
 * and a pronoun that may speak of whom the sentence before began with. How far each is to be trusted is learnt.
 */
import { CARRIED, FIELD, IMPLIED, NOUN, type Place, PRONOUN, type RelationFacts } from './facts.ts';
import { COMMON_NOUNS, OTHER_PRONOUNS, PERSON_PRONOUNS, THE } from './words.ts';

type Facts = Pick<RelationFacts, 'situation' | 'begins' | 'word' | 'occupant' | 'coarseType' | 'definition'>;

const PERSON = 0;

/** @param bySentence names of each sentence, in order */
export function standIns(facts: Facts, bySentence: readonly (readonly Place[])[]): Place[] {
  const { situation, begins, word, occupant, coarseType, definition } = facts;
  const { article, sentences } = situation;
  const found: Place[] = [];
  const pronounsOf = (entity: number): ReadonlySet<number> =>
    coarseType[entity] === PERSON ? PERSON_PRONOUNS : OTHER_PRONOUNS;
  const head = definition.at(-1);
  let section: string | undefined;
  let before: number | undefined;
  sentences.forEach(({ field, section: own }, sentence) => {
    const [from, to] = [begins[sentence] as number, begins[sentence + 1] as number];
    const names = bySentence[sentence] ?? [];
    const namesIt = (entity: number): boolean => names.some((place) => place.entity === entity);
    if (field) {
      if (article !== undefined && !namesIt(article))
        found.push({ sentence, first: from, last: from, entity: article, kind: FIELD });
      return;
    }
    if (own !== section) before = undefined;
    section = own;
    let carried = false;
    // Only a pronoun near the beginning takes up the subject of the sentence before.
    if (before !== undefined && before !== article && !namesIt(before)) {
      const pronouns = pronounsOf(before);
      for (let at = from; at < Math.min(to, from + 3); at++)
        if (pronouns.has(word[at] as number)) {
          found.push({ sentence, first: at, last: at + 1, entity: before, kind: CARRIED });
          carried = true;
          break;
        }
    }
    if (article !== undefined && !namesIt(article)) {
      const pronouns = pronounsOf(article);
      let standsIn = false;
      const nouns = COMMON_NOUNS[coarseType[article] as number] as ReadonlySet<number>;
      for (let at = from; at < to; at++) {
        if (pronouns.has(word[at] as number)) {
          found.push({ sentence, first: at, last: at + 1, entity: article, kind: PRONOUN });
          standsIn = true;
          break;
        }
        const next = word[at + 1] as number;
        if (word[at] !== THE || at + 1 >= to || (occupant[at + 1] as number) >= 0) continue;
        if (next !== head && !nouns.has(next)) continue;
        found.push({ sentence, first: at, last: at + 2, entity: article, kind: NOUN });
        standsIn = true;
        break;
      }
      // An article speaks of its subject without a word for it: "Docker images are supported too".
      if (!standsIn) found.push({ sentence, first: from, last: from, entity: article, kind: IMPLIED });
    }
    const [first] = names;
    // "It" goes on; another beginning ends what was carried.
    if (first && first.first - from < 8) before = first.entity;
    else if (!carried) before = undefined;
  });
  return found;
}
