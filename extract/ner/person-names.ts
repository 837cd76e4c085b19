/** Names of people by their look: a first name or initials, then one to four capitalised words. */
import { isGivenName } from './given-names.ts';
import { hasTag, isCommonWord, isFirstName } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** Words in lower case that stand inside names of people and places. */
export const PARTICLES = /^(?:de|van|von|der|den|del|della|di|da|dos|la|le|bin|ibn|al|ter|zu)$/;

/** A first name or initials, then one to three capitalised words that are no common words. */
export function isPersonName(words: readonly Token[]): boolean {
  if (words.length < 2 || words.length > 5) return false;
  const [first] = words as [Token];
  const initial = /^\p{Lu}\.?$/u.test(first.text) && first.text.length <= 2;
  const surname = words.at(-1) as Token;
  const given = first.lower.split(/[-‐]/)[0] as string;
  const known =
    first.shape === 'capital' &&
    (isFirstName(given) ||
      isGivenName(given) ||
      (words.length === 2 && hasTag(surname.lower, 'LastName') && !isCommonWord(first.lower)));
  if (!initial && !known) return false;
  if (surname.shape === 'number' || surname.shape === 'upper' || ORGANIZATION_TAIL.test(surname.text))
    return false;
  return words
    .slice(1)
    .every(
      (word) =>
        PARTICLES.test(word.text) ||
        /^\p{Lu}\.?$/u.test(word.text) ||
        word.shape === 'capital' ||
        (word.shape === 'mixed' && /^(?:Mc|Mac|O['’]|De|Le|La|Van)/.test(word.text)),
    );
}

const ORGANIZATION_TAIL =
  /^(?:foundation|university|college|institute|group|linux|software|systems|labs?|capital|project|laboratory|institute|agency|center|centre|council|hospital|corporation|company|association|society|union|hosting|city|river|island|county|school|museum|park|station|airport|bank|award|prize|day|cup|league|street|road|avenue|square|valley|lake|mountain|beach|house|hall|church|hotel|press|records|magazine|times|news|post|games|studios?|pictures|theatre|theater|act|law|theorem|effect|script|code|engine|server|database|hub|cloud|machine|method)$/i;
