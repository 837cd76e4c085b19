/** Noun phrases without a name, and whom they speak of: "the project", "a distribution", "package management". */
import type { Item } from './sequence.ts';
import {
  BE,
  CONJUNCTIONS,
  HAVE,
  isFiniteVerb,
  isMostlyNoun,
  MODALS,
  PREPOSITIONS,
  RELATIVES,
} from './words.ts';

/** Whether a word may be an adjective or noun inside a noun phrase. */
export function nounIsPlain(item: Item): boolean {
  const { lower } = item;
  if (PREPOSITIONS.has(lower) || CONJUNCTIONS.has(lower) || RELATIVES.has(lower)) return false;
  if (BE.has(lower) || HAVE.has(lower) || MODALS.has(lower)) return false;
  if (/^(?:it|he|she|they|we|you|i|them|him|whose|whom|what|there|not|than|as|how|why)$/.test(lower))
    return false;
  // "community-oriented", "so-called"
  if (isMostlyNoun(lower) || lower.includes('-')) return true;
  if (/(?:ed|ing)$/.test(lower)) return MODIFYING.test(lower);
  return !isFiniteVerb(lower) || NOUNS_TOO.test(lower);
}

/** Participles that stand before a noun as adjectives do. */
const MODIFYING =
  /^(?:founding|modified|open|hosting|computing|networking|leading|existing|established|unmodified|managed|distributed|shared|dedicated|so-called|containerised|containerized|embedded|underlying|operating|programming|scripting|merged|unified|advanced|limited|related|packaging|supporting|growing|following|building|streaming|working|imaging|engineering|manufacturing|publishing|banking|gaming|training|learning|marketing|processing|recording|routing|messaging|monitoring|testing|logging|mailing|hardened|customised|customized|patched|proposed|integrated|based)$/;
/** Verb forms of the lexicon that are nouns or adjectives here. */
const NOUNS_TOO =
  /^(?:source|sources|format|project|package|build|support|release|free|open|firm|research|service|store|process|program|design|license|licence|host|test|work|patch|state|file|form|group|model|house|fund|head|lead|board|team|network|control|contract|core|base|market|engine|machine|stack|web|code|key|name|post|start|standard|native|complete|separate|present|own|close|last|clean|secure|live|public|kernel|panel|tool|platform|storage|stream|interface|library|language|display|access|set|run|left|like|kin|made|thought|used|spin|cut|fork|port|clone|script|report|result|value|need|cost|share|link|list|sponsor|partner|rival|successor|spread)$/;

/**
 * Parts and sides of an article's subject, of which an article speaks without naming it again: "Package
 * management is RPM-based", "The code is written in C".
 */
export const FACETS: ReadonlySet<string> = new Set(
  (
    'management packaging packages software code codebase engine installer kernel release releases images image build ' +
    'builds integration options option toolchain toolchains distribution system project product panel platform ' +
    'application program programme suite tool repository repositories installation configuration virtualisation ' +
    'virtualization networking storage security support interface frontend backend desktop core component components ' +
    'version versions edition editions implementation compiler server client library framework development pipelines'
  ).split(' '),
);

/** Facets that only an article without another subject in sight may claim when they stand with "the". */
export function isFacet(lower: string): boolean {
  return FACETS.has(lower);
}
