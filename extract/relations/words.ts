/** Closed classes of English words that the matcher reads: auxiliaries, prepositions, adverbs, hedges. */
import { hasTag } from '../ner/lexicon.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const BE = set('is was are were be been being became becomes remains remained');
export const HAVE = set('has have had having');
export const MODALS = set('would could might may should must shall can will cannot');
export const PREPOSITIONS = set(
  'of in on at by with from to for into onto over under between among through across against about above below near ' +
    'via per within without during before after since until despite behind around beyond toward towards throughout inside outside',
);
export const CONJUNCTIONS = set(
  'and or but nor yet while whereas although though because if when where unless so',
);
export const RELATIVES = set('which that who');
export const DETERMINERS = set(
  'a an the its their his her this these those both several many some all each every any other another',
);
export const SINGULAR_PRONOUNS = set('it');
export const PERSON_PRONOUNS = set('he she');

const ADVERBS = set(
  'also now still then later first often once soon today currently since already again always thus therefore itself ' +
    'themselves himself both either twice together fully initially too even just mainly long meanwhile afterwards ' +
    'thereafter instead not never no longer newly freely closely',
);
/** Adverbs turn nothing round; these do. */
const TURNING = set('not never no longer instead');

export function isAdverb(lower: string): boolean {
  if (TURNING.has(lower)) return false;
  return (
    ADVERBS.has(lower) ||
    (lower.length > 4 && lower.endsWith('ly') && !NOT_ADVERBS.has(lower)) ||
    hasTag(lower, 'Adverb')
  );
}
const NOT_ADVERBS = set(
  'family assembly supply reply early only daily friendly monopoly anomaly apply rely comply multiply fly ally imply',
);

/** Words that take a statement back or leave it open. */
export const NEGATIONS = set(
  "not never no n't n’t without neither nor cannot hardly refused declined failed unable lacks lacked rejected " +
    'denied abandoned avoids avoided dropped unsuccessfully supposedly allegedly reportedly rumoured rumored',
);
/** With these the statement was true once, if at all. */
export const FORMER = set('formerly previously ex');
/** Before one of these the list of ends is over. */
export const EXCLUSIONS = set(
  'unlike except without not rather instead excluding than whereas while although but',
);

const VERB_TAGS = ['PastTense', 'PresentTense', 'Copula', 'Modal'] as const;
const MORE_VERBS = set(
  'has have had does did do runs ran uses supports includes ships powers hosts bundles offers releases sponsors ' +
    'integrates underlies backs forks forked rebuilds rebuilt rebased backported repackages virtualizes deploys ' +
    'packages maintains originated stewards competes licensed open-sourced serves built left drew lost lies stands calls',
);
/** Verb forms that are mostly nouns in this kind of text. */
const MOSTLY_NOUNS = set(
  'updates releases packages images users services tools features servers systems containers patches builds sources ' +
    'forks clouds hosts images files needs results costs offers supports works runs plans designs changes reports ' +
    'labels processes guests machines points models parts ports stacks scripts branches groups names networks ' +
    'controls standards shares states terms links lists projects programs questions workers fixes drivers',
);

/** Whether a word, by itself, is a finite form of a verb or an auxiliary. */
export function isFiniteVerb(lower: string): boolean {
  if (BE.has(lower) && lower !== 'be' && lower !== 'been' && lower !== 'being') return true;
  if (MODALS.has(lower) || lower === 'has' || lower === 'have' || lower === 'had') return true;
  if (MORE_VERBS.has(lower) || hasTag(lower, ...VERB_TAGS)) return true;
  return isInflectedVerb(lower);
}

/** `replaced` of `replace`, `relies` of `rely`, `dropped` of `drop`: forms that the lexicon does not list. */
function isInflectedVerb(lower: string): boolean {
  const verb = (stem: string): boolean => hasTag(stem, 'Infinitive');
  if (lower.endsWith('ied')) return verb(`${lower.slice(0, -3)}y`);
  if (lower.endsWith('ed')) {
    const stem = lower.slice(0, -2);
    return verb(stem) || verb(`${stem}e`) || (stem.at(-1) === stem.at(-2) && verb(stem.slice(0, -1)));
  }
  if (lower.endsWith('ies')) return verb(`${lower.slice(0, -3)}y`);
  if (lower.endsWith('es') && verb(lower.slice(0, -2))) return true;
  return (
    lower.endsWith('s') &&
    !lower.endsWith('ss') &&
    verb(lower.slice(0, -1)) &&
    !hasTag(lower, 'Plural', 'Noun')
  );
}

export function isMostlyNoun(lower: string): boolean {
  return MOSTLY_NOUNS.has(lower) || hasTag(lower, 'Plural');
}
