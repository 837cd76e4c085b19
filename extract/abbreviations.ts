/**
 * Abbreviations that end in a full stop, by what the stop may mean. Read by the sentence splitter
 * (does a sentence end here?) and by the tokenizer (does the stop belong to the word?).
 * All in lower case and without the last stop.
 */

/** What a stop after the abbreviation means for the sentence. */
export type AbbreviationKind =
  /** A name follows (Dr., St.): never the end of a sentence. */
  | 'before-name'
  /** Something always follows (e.g., vs.): never the end of a sentence. */
  | 'joining'
  /** Only before a number an abbreviation (No. 5, p. 12, Jan. 3); otherwise a word of its own. */
  | 'before-number'
  /** Stands after a name or closes a list (Inc., Jr., etc.): the end only when a new sentence is plain to see. */
  | 'closing';

const LISTS: Record<AbbreviationKind, string> = {
  'before-name': `adm amb atty brig capt cdr cmdr col comdr dr fr ft gen gov hon insp lt maj messrs mlle mme
    mmes mons mr mrs ms msgr mt pres prof pvt rep rev rt sen sgt st ste supt`,
  joining: `e.g eg i.e ie vs v.s cf viz approx incl excl resp c.f f.k.a a.k.a aka w.r.t`,
  'before-number': `no nos nr p pp pg vol vols fig figs eq eqs ch chap sec sect par para art ed eds ca c
    ver rel op jan feb mar apr jun jul aug sep sept oct nov dec`,
  closing: `inc incs corp co cos ltd llc llp lp plc gmbh mbh bros assn assoc dept univ inst intl natl mfg
    jr sr esq etc al ibid et.al ave blvd rd hwy bldg est min max avg pty pvt.ltd s.a s.p.a b.v n.v s.r.o
    ph.d ph.ds m.sc b.sc m.eng b.eng ll.m ll.b d.phil m.phil ed.d m.ed dr.rer.nat`,
};

const KINDS = new Map<string, AbbreviationKind>();
for (const [kind, words] of Object.entries(LISTS) as [AbbreviationKind, string][]) {
  for (const word of words.split(/\s+/)) KINDS.set(word, kind);
}

/** Longest entry, so that a caller can stop looking back in time. */
export const LONGEST_ABBREVIATION = Math.max(...[...KINDS.keys()].map((word) => word.length));

/**
 * The kind of an abbreviation, or undefined when the word is none that is listed.
 * @param word the word before the stop, without it, in any case
 */
export function abbreviationKind(word: string): AbbreviationKind | undefined {
  return word.length > LONGEST_ABBREVIATION ? undefined : KINDS.get(word.toLowerCase());
}

/** Single letters between stops (U.S, L.L.C, a.m): the word before the last stop of a dotted abbreviation. */
export function isDotted(word: string): boolean {
  if (word.length < 3 || word.length > 15) return false;
  let letter = true;
  for (const character of word) {
    if (letter ? !/\p{L}/u.test(character) : character !== '.') return false;
    letter = !letter;
  }
  return !letter;
}

/** Names whose exclamation or question mark belongs to them. */
export const MARKED_NAMES = new Set(['Yahoo!', 'Jeopardy!', 'Yum!', 'Joomla!', 'Kahoot!', 'Wham!', 'Guess?']);

/** Words that start a sentence much more often than they start a name, so that a sentence ends before them. */
export const SENTENCE_STARTERS = new Set(
  `A After All Also Although An And Another As At Because Before Both But By Despite During Each Early
  Even Every Following For From Further He Her Here His However I If In Instead It Its Later Like Many
  Meanwhile Moreover Most My Nevertheless On Once One Only Other Others Our Rather Several She Since So Some
  Still Such That The Their Then There Therefore These They This Those Though Through Thus To Today Together
  Two Under Unlike Until We What When Where Whereas Whether Which While Who Why With Within Without Yet You
  Your`.split(/\s+/),
);

/** Finite verbs that show that the capitalised words before them are the subject of a new sentence. */
export const CLAUSE_VERBS = new Set(
  `is was are were has had have will would can could may might must became becomes began also announced
  acquired includes included offers provides released uses used supports developed maintains makes made
  remains serves runs ships works joined founded created moved said says`.split(/\s+/),
);
