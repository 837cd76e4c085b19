/**
 * How much each source of a type counts beside the learnt model: weights of a log-linear model, fitted on kith's
 * own articles that the model had not seen (`npm run train -- --fit-types`).
 */

/** Of the logarithm of the model's probability. */
export const MODEL_WEIGHT = 0.73;
/** What is added to a probability before its logarithm is taken. */
export const PROBABILITY_FLOOR = 0.01;

/** Of a source's confidence, by source; a source in two words (`signature Company`) counts as its first. */
const WEIGHTS: Readonly<Record<string, number>> = {
  gazetteer: 4.4,
  apposition: 4.3,
  'person-look': 3.6,
  'noun-before': 3.1,
  enumeration: 2.9,
  suffix: 2.5,
  'place-cue': 2.2,
  'noun-after': 2.1,
  infobox: 2,
  definition: 1.6,
  'place-comma': 1,
  list: 1,
  lexicon: 0.8,
  'of-firm': 0.7,
  by: 0.5,
  signature: 0.4,
  'firm-verb': 0.3,
  capitals: 0.2,
  who: 0.2,
  'object-firm': 0.1,
  // What prevails in the document the model knows better.
  document: 0,
  'legal-form': 0,
  // What the title of a link, or of a firm, says is said by the author.
  link: 4,
  firm: 4,
};
/** Of a source that was too rare to be fitted. */
const OTHER_WEIGHT = 1;
/** Of what is said of the name without its version: it is said of the name with it as well. */
const BASE_WEIGHT = 0;

export function weightOf(source: string): number {
  if (source.includes(' of ')) return BASE_WEIGHT;
  return WEIGHTS[source.split(' ')[0] as string] ?? OTHER_WEIGHT;
}
