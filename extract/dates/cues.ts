/** What says when a thing began: fields of an infobox, and words of a sentence. */

/**
 * Names of infobox fields in lower case, the surest first: where a page has several, the first of this list
 * is taken.
 */
export const BEGAN_FIELDS: readonly string[] = [
  'born',
  'date of birth',
  'birth date',
  'initial release',
  'first release',
  'first released',
  'first appeared',
  'founded',
  'date founded',
  'foundation',
  'established',
  'formed',
  'formation',
  'inception',
  'incorporated',
  'launched',
  'launch date',
  'introduced',
  'date introduced',
  'created',
  'date created',
  'started',
  'opened',
  'released',
  'release date',
  'published',
];

/** Words before a date of which the subject is what began: `was founded in 1999`. */
export const BEGAN_CUES =
  /\b(?:was|were|is) (?:(?:first|initially|originally|publicly) )?(?:founded|established|formed|born|released|launched|introduced|created|incorporated|published|started|announced)\b|\bfirst appeared\b|\bcame into being\b/g;

/** The same in an apposition right behind the subject's name: `X, founded in 1999,` or `X (born 1815)`. */
export const APPOSED_CUES =
  /^(?:, |,? ?\()(?:(?:first|initially|originally) )?(?:founded|established|formed|born|released|launched|introduced|created|incorporated)\b/;

/** What leads to a date: `on 30 March`, `in late 2004`. */
export const LEADS_TO_DATE = / (?:on|in) (?:early |mid-|late )?(?=[\d\p{Lu}])/gu;

/** What may stand between the cue and what leads to its date: makers and places, and no other time. */
export const BETWEEN = /^(?:,? (?:publicly|officially|as|by|at|in)\b[^;:()\d]*)?,?$/;

/** A sentence of the lead that begins so is about the article's subject. */
export const SUBJECT_WORDS =
  /^(?:It|He|She|They|The (?:company|project|foundation|organi[sz]ation|distribution|software|language|firm|library|system|operating system))(?= )/;
