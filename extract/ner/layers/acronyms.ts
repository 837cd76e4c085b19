/**
 * Layer: an acronym in brackets beside its long form, on either side. The alignment of letters follows
 * Schwartz and Hearst (2003), on words: every capital of the acronym begins a word of the long form.
 */
import type { NerContext, SentenceView } from '../context.ts';
import type { Layer } from '../layer.ts';
import { looksNamed, type Token } from '../tokens.ts';

const ACRONYM = /^(?=.*\p{Lu})[\p{L}\p{N}][\p{L}\p{N}.&/-]{1,9}$/u;

export const acronymLayer: Layer = {
  id: 'acronym',
  label: 'Acronyms in brackets',
  requires: ['tokens'],
  adds: ['acronyms'],
  propose(context) {
    for (const sentence of context.sentences) {
      const { tokens } = sentence;
      for (let i = 1; i + 2 < tokens.length; i++) {
        if (tokens[i]?.text !== '(' || tokens[i + 2]?.text !== ')') continue;
        const inside = tokens[i + 1] as Token;
        if (!isAcronym(inside)) continue;
        const first = longFormBefore(tokens, i, inside.text);
        if (first >= 0) record(context, sentence, first, i, i + 1);
      }
      longFormsInBrackets(context, sentence);
    }
  },
};

export function isAcronym(token: Token): boolean {
  if (!ACRONYM.test(token.text)) return false;
  const capitals = token.text.replace(/[^\p{Lu}\p{N}]/gu, '').length;
  return capitals >= 2 && token.text.replace(/s$/, '').length <= 10 && capitals * 2 >= token.text.length - 1;
}

function record(
  context: NerContext,
  sentence: SentenceView,
  first: number,
  last: number,
  acronym: number,
): void {
  const { tokens } = sentence;
  const surface = context.surface({ sentence: sentence.ordinal, first, last });
  const short = tokens[acronym] as Token;
  const named = tokens.slice(first, last).filter(looksNamed).length;
  const words = tokens
    .slice(first, last)
    .filter((token) => token.shape === 'lower' && token.text.length > 3).length;
  if (!named || (words > 0 && named < 2) || words > named) {
    if (!context.options.terms) {
      context.termAcronyms.add(short.text);
      context.drop(sentence, first, last, 'acronym', 'a term in lower case');
      return;
    }
  }
  if (!context.expansions.has(short.text)) context.expansions.set(short.text, surface);
  for (const [from, to] of [
    [first, last],
    [acronym, acronym + 1],
  ] as const)
    context.propose({
      sentence: sentence.ordinal,
      first: from,
      last: to,
      confidence: 0.95,
      layer: 'acronym',
    });
}

/** `RHEL (Red Hat Enterprise Linux)`. */
function longFormsInBrackets(context: NerContext, sentence: SentenceView): void {
  const { tokens } = sentence;
  for (let i = 0; i + 3 < tokens.length; i++) {
    const short = tokens[i] as Token;
    if (tokens[i + 1]?.text !== '(' || !isAcronym(short)) continue;
    let end = i + 2;
    while (end < tokens.length && end < i + 14 && tokens[end]?.text !== ')') end++;
    if (tokens[end]?.text !== ')' || end - i < 4) continue;
    if (longFormBefore(tokens, end, short.text) === i + 2) record(context, sentence, i + 2, end, i);
  }
}

const SKIPPABLE = /^(?:of|and|for|the|in|on|to|by|with|a|an|de|la|&|-based|\/|,)$/i;

/**
 * First token of the long form that ends before `end`, or -1. All letters are tried first, then the capitals
 * alone, as in "Fedora Engineering Steering Committee (FESCo)".
 */
function longFormBefore(tokens: readonly Token[], end: number, acronym: string): number {
  const letters = lettersOf(acronym);
  const first = aligned(tokens, end, letters);
  if (first >= 0) return first;
  const capitals = lettersOf(acronym.replace(/[^\p{Lu}\p{N}]/gu, ''));
  return capitals.length >= 3 && capitals.length < letters.length ? aligned(tokens, end, capitals) : -1;
}

/** The shortest stretch of words before `end` whose initials are the letters. */
function aligned(tokens: readonly Token[], end: number, letters: readonly string[]): number {
  const furthest = Math.max(0, end - Math.min(letters.length * 2 + 2, 16));
  let letter = letters.length - 1;
  for (let i = end - 1; i >= furthest; i--) {
    const token = tokens[i] as Token;
    if (token.shape === 'punctuation' && !SKIPPABLE.test(token.text)) return -1;
    const taken = lettersTaken(token, letters, letter);
    if (taken === 0 && !SKIPPABLE.test(token.text) && token.shape !== 'possessive') {
      // One word without a letter is allowed inside, as in "Red Hat OpenShift Service on AWS (ROSA)" for AWS.
      if (letter === letters.length - 1 || !looksNamed(token)) return -1;
      continue;
    }
    letter -= taken;
    if (letter < 0) {
      const bare = tokens[i] as Token;
      return SKIPPABLE.test(bare.text) ? -1 : i;
    }
  }
  return -1;
}

/** The letters of an acronym; a digit repeats the letter before it, as in S3, EC2 and W3C. */
function lettersOf(acronym: string): string[] {
  const letters: string[] = [];
  for (const sign of acronym.replace(/s$/, '').toLowerCase()) {
    const last = letters.at(-1);
    if (/[234]/.test(sign) && last) for (let n = 1; n < Number(sign); n++) letters.push(last);
    else if (/[\p{L}\p{N}]/u.test(sign)) letters.push(sign);
  }
  return letters;
}

/** How many letters, counted from the end of what is left, this word gives: `Kernel` gives K, `eXtended` X. */
function lettersTaken(token: Token, letters: readonly string[], letter: number): number {
  const wanted = letters[letter] as string;
  // A word taken whole: the Open of OpenELA.
  const { length } = token.lower;
  if (
    length > 2 &&
    length <= letter + 1 &&
    letters.slice(letter + 1 - length, letter + 1).join('') === token.lower
  )
    return length;
  if (token.lower.startsWith(wanted)) return 1;
  // The W and the H of WebHost, the R and the O of Read-Only.
  const parts = token.text.match(/\p{Lu}[\p{Ll}\p{N}]*|^\p{Ll}+/gu) ?? [];
  const initials = parts.map((part) => (part[0] as string).toLowerCase());
  const hyphened = token.lower.split('-').map((part) => part[0] ?? '');
  for (const several of [initials, hyphened]) {
    if (several.length < 2 || several.length > letter + 1) continue;
    if (several.every((initial, i) => letters[letter - several.length + 1 + i] === initial))
      return several.length;
  }
  return 0;
}
