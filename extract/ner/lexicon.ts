/**
 * What is known of single English words: compromise's lexicon (tags, first names, cities, countries),
 * read only and never changed, and a list of common words that it lacks. Only looked up, never run as a
 * tagger: its tagger would cost most of the speed (EXTRACTION.md).
 */
import nlp from 'compromise';
import { COMMON_WORDS } from './common-words.ts';

type Tags = string | readonly string[];

const model = nlp.model() as unknown as { one?: { lexicon?: Record<string, Tags> } };
const LEXICON = new Map<string, readonly string[]>(
  Object.entries(model.one?.lexicon ?? {}).map(([word, tags]) => [
    word,
    typeof tags === 'string' ? [tags] : tags,
  ]),
);

const NAME_TAGS = new Set([
  'MaleName',
  'FemaleName',
  'FirstName',
  'LastName',
  'Person',
  'Organization',
  'SportsTeam',
  'City',
  'Country',
  'Region',
  'Place',
  'ProperNoun',
]);
const NONE: readonly string[] = [];

/** Tags of a word in lower case; empty when it is not in the lexicon. */
export function tagsOf(lower: string): readonly string[] {
  return LEXICON.get(lower) ?? NONE;
}

export function hasTag(lower: string, ...tags: string[]): boolean {
  const found = LEXICON.get(lower);
  return found?.some((tag) => tags.includes(tag)) ?? false;
}

/** Whether the word is plain English: in the lexicon under something else than a name, or in our list. */
export function isCommonWord(lower: string): boolean {
  if (COMMON_WORDS.has(lower)) return true;
  const tags = LEXICON.get(lower);
  if (tags) return !tags.some((tag) => NAME_TAGS.has(tag));
  for (const [ending, stems] of INFLECTIONS) {
    if (!lower.endsWith(ending) || lower.length < ending.length + 3) continue;
    const base = lower.slice(0, -ending.length);
    for (const stem of stems) {
      const word = base + stem;
      const stemTags = LEXICON.get(word);
      if (COMMON_WORDS.has(word) || (stemTags && !stemTags.some((tag) => NAME_TAGS.has(tag)))) return true;
    }
  }
  return false;
}

/** Endings, and what may have stood in their place. */
const INFLECTIONS: readonly [string, readonly string[]][] = [
  ['ies', ['y']],
  ['es', ['', 'e']],
  ['s', ['']],
  ['ing', ['', 'e']],
  ['ed', ['', 'e']],
  ['ly', ['']],
  ['er', ['', 'e']],
  ['ness', ['']],
  ['ment', ['']],
  ['ation', ['e', '']],
  ['ability', ['able']],
];

/** Words without content of their own: they never begin a name at a sentence's start. */
export function isFunctionWord(lower: string): boolean {
  return (
    FUNCTION_WORDS.has(lower) ||
    hasTag(
      lower,
      'Determiner',
      'Preposition',
      'Conjunction',
      'Pronoun',
      'Possessive',
      'QuestionWord',
      'Modal',
    )
  );
}

const FUNCTION_WORDS = new Set(
  (
    'a an the this that these those its their his her our my your it he she they we i you who which what ' +
    'when where while whereas although though because since if unless until after before during within ' +
    'without with from by for of in on at to into onto over under between among through across against ' +
    'about above below near beside besides beyond despite except per via versus and or but nor so yet both ' +
    'either neither not no as than then there here thus hence however moreover furthermore meanwhile also ' +
    'unlike like such some many most several few all each every another other others any one two three four ' +
    'five six seven eight nine ten once only even still just now later soon today instead rather whether how ' +
    'why much more less early earlier late later recent former current original initial first second third last next new ' +
    'old official early-stage being been be is are was were has have had do does did can could may might must ' +
    'shall should will would according'
  ).split(' '),
);

export function isFirstName(lower: string): boolean {
  return hasTag(lower, 'MaleName', 'FemaleName', 'FirstName');
}

/** Months, weekdays, adjectives of nations and the like: capitals that are no names worth a node. */
export function isCalendarOrDemonym(lower: string): boolean {
  return hasTag(lower, 'Month', 'WeekDay', 'Demonym') || CALENDAR.has(lower);
}
const CALENDAR = new Set(
  (
    'january february march april may june july august september october november december monday tuesday ' +
    'wednesday thursday friday saturday sunday american british english german french israeli canadian dutch ' +
    'swedish european indian chinese russian polish spanish italian japanese korean greek latin arabic ' +
    'christmas halloween easter'
  ).split(' '),
);

/** Whether the word is a finite verb form or a participle by the lexicon. */
export function isVerbForm(lower: string): boolean {
  return hasTag(lower, 'PastTense', 'PresentTense', 'Infinitive', 'Gerund', 'Participle', 'Copula', 'Modal');
}
