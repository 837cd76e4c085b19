/**
 * Layer: runs of capitalised words, with the connectors, versions and digits that belong to a name. Words
 * that are capitalised only because a sentence begins are left off or weigh little.
 */
import type { NerContext, SentenceView } from '../context.ts';
import { GENERIC_ACRONYMS, ROLES } from '../generic-words.ts';
import type { Layer } from '../layer.ts';
import { isCalendarOrDemonym, isCommonWord, isFirstName, isFunctionWord, isVerbForm } from '../lexicon.ts';
import { isPersonName, PARTICLES } from '../person-names.ts';
import { looksNamed, type Token } from '../tokens.ts';

export const capitalisedLayer: Layer = {
  id: 'capitals',
  label: 'Capitalised runs',
  requires: ['tokens', 'acronyms'],
  adds: ['candidates'],
  propose(context) {
    for (const sentence of context.sentences) {
      if (sentence.field) continue;
      const tabular = isTable(sentence.tokens);
      for (let i = 0; i < sentence.tokens.length; i++) {
        if (!beginsRun(sentence.tokens, i)) continue;
        const end = runEnd(sentence.tokens, i, tabular);
        judge(context, sentence, i, end);
        i = end - 1;
      }
    }
  },
};

/** Results, prices: lines that are a quarter numbers. */
function isTable(tokens: readonly Token[]): boolean {
  let numbers = 0;
  for (const { shape } of tokens) if (shape === 'number') numbers++;
  return numbers >= 3 && numbers * 5 >= tokens.length;
}

function beginsRun(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  return looksNamed(token) && !isAddress(token);
}

function isAddress({ text }: Token): boolean {
  return text.includes('://') || text.includes('@') || /^www\./i.test(text);
}

/** After these heads an "of", "for" or "and" inside a name is safe. */
const OF_HEADS =
  /^(?:university|institute|institution|college|school|academy|bank|ministry|department|office|bureau|board|council|court|church|house|museum|library|republic|kingdom|city|bay|isle|state|states|gulf|cape|order|society|association|federation|union|center|centre|journal|internet|foundation|organization|organisation|agency|battle|treaty|duke|king|queen|prince|faculty|confederation|chamber|league|statue|tower|bill|declaration|summer|game|lord|call|age|heroes)$/i;
const FOR_HEADS =
  /^(?:institute|association|center|centre|society|foundation|organization|organisation|agency|conference|subsystem|council|campaign|bank|fund|committee|laboratory|packages|commission|school)$/i;

/** End (exclusive) of the run of name words that begins at `from`. @param tabular numbers are no versions */
function runEnd(tokens: readonly Token[], from: number, tabular: boolean): number {
  let end = from + 1;
  let heads = '';
  const limit = Math.min(tokens.length, from + 12);
  while (end < limit) {
    const token = tokens[end] as Token;
    const before = tokens[end - 1] as Token;
    const next = tokens[end + 1];
    const nextNamed = next !== undefined && end + 1 < limit && looksNamed(next);
    if (looksNamed(token) && !isAddress(token)) {
      end++;
      continue;
    }
    // A month or a weekday takes no number with it.
    if (token.shape === 'number' && !tabular && isVersion(token.text) && !isCalendarOrDemonym(before.lower)) {
      end++;
      // "CentOS 8", "Linux 2.6 Kernel" no.
      return end;
    }
    if (!nextNamed) break;
    if (token.lower === 'of' && OF_HEADS.test(before.text)) {
      heads += 'o';
      end += 2;
    } else if (token.lower === 'for' && FOR_HEADS.test(before.text)) {
      heads += 'f';
      end += 2;
    } else if (token.lower === 'in' && /^(?:prize|award|medal)$/i.test(before.text)) {
      end += 2;
    } else if (token.lower === 'and' && heads !== '' && OF_TOPICS.test(before.text)) {
      end += 2;
    } else if (token.text === '&' || (PARTICLES.test(token.text) && end > from)) {
      end += 2;
    } else if (token.shape === 'lower' && PARTICLES.test(token.text)) {
      end += 2;
    } else break;
  }
  return end;
}

/** "Institute of Standards and Technology": fields that come in pairs. */
const OF_TOPICS =
  /^(?:standards|science|sciences|arts|aeronautics|education|technology|engineering|research|food|health|trade|art|labor|labour|justice|defence|defense|medicine|letters|energy)$/i;

function isVersion(text: string): boolean {
  return /^\d{1,4}(?:\.\d{1,3}){0,3}$/.test(text) && text.length <= 9;
}

function judge(context: NerContext, sentence: SentenceView, from: number, last: number): void {
  const { tokens } = sentence;
  let first = from;
  const opens = opensSentence(tokens, from);
  // What a sentence's start, an article, a role or a nation puts before a name.
  while (
    first < last - 1 &&
    isPrefix(context, tokens[first] as Token, tokens, first, last, opens && first === from)
  )
    first++;
  const verdict = verdictOn(context, tokens, first, last, opens && first === from);
  if (typeof verdict === 'number') propose(context, sentence, first, last, verdict);
  else context.drop(sentence, first, last, 'capitals', verdict);
}

/** Confidence of a run, or why it is no name. */
function verdictOn(
  context: NerContext,
  tokens: readonly Token[],
  first: number,
  last: number,
  opens: boolean,
): number | string {
  const words = tokens.slice(first, last);
  const named = words.filter(looksNamed);
  const [head] = named;
  if (head && named.length === 1 && words.length <= 2) {
    // "Version 2", "Section 3"
    if (words.length === 2 && isCommonWord(head.lower)) return 'a common word and a number';
    return judgeSingle(context, head, opens, tokens[first - 1], tokens[last]);
  }
  if (words.every((word) => isCalendarOrDemonym(word.lower) || word.shape === 'number')) return 'a date';
  // "South African", "Latin American"
  if (
    words.length === 2 &&
    isCalendarOrDemonym((words[1] as Token).lower) &&
    isCommonWord((words[0] as Token).lower)
  )
    return 'a nation';
  if (words.every((word) => ROLES.has(word.lower))) return 'a role';
  const common = named.every((word) => word.shape === 'capital' && isCommonWord(word.lower));
  if (opens && common && named.length === 2 && !seenInside(context, words)) return 0.55;
  return common ? 0.7 : 0.8;
}

function propose(
  context: NerContext,
  sentence: SentenceView,
  first: number,
  last: number,
  confidence: number,
): void {
  const words = sentence.tokens.slice(first, last);
  const person = isPersonName(words);
  context.propose({
    sentence: sentence.ordinal,
    first,
    last,
    confidence: person ? Math.max(confidence, 0.85) : confidence,
    ...(person ? { type: 'Person', typeConfidence: 0.8 } : {}),
    layer: 'capitals',
  });
}

function opensSentence(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 0; i--) {
    const { text, shape } = tokens[i] as Token;
    if (shape !== 'punctuation') return false;
    if (/^["“«‘:•*–—]$/.test(text)) return true;
  }
  return true;
}

/** Whether the first word of a run stands before the name and is not of it. */
function isPrefix(
  context: NerContext,
  token: Token,
  tokens: readonly Token[],
  first: number,
  last: number,
  opens: boolean,
): boolean {
  const rest = tokens[first + 1] as Token;
  if (!looksNamed(rest) && rest.shape !== 'number') return false;
  if (isCalendarOrDemonym(token.lower)) return true;
  if (ROLES.has(token.lower) && token.shape === 'capital') return true;
  if (!opens) return false;
  if (token.shape !== 'capital') return false;
  if (/^(?:the|a|an)$/.test(token.lower)) return true;
  const wider = tokens.slice(first, last);
  if (seenInside(context, wider) && !isFunctionWord(token.lower)) return false;
  if (isFunctionWord(token.lower)) return true;
  if (!isCommonWord(token.lower) || isFirstName(token.lower)) return false;
  // "Early CentOS", "Software Freedom Day": only before something that is surely a name by itself.
  return rest.shape !== 'capital' || context.gazetteer.index.at(tokens, first + 1) !== undefined;
}

/** Whether the first word is capitalised inside a sentence elsewhere, so that its capital is its own. */
function seenInside(context: NerContext, words: readonly Token[]): boolean {
  const use = context.words.get((words[0] as Token).lower);
  return (use?.capitalInside ?? 0) > 0;
}

/** Confidence of a name of one word, or why it is none. */
function judgeSingle(
  context: NerContext,
  token: Token,
  opens: boolean,
  before?: Token,
  after?: Token,
): number | string {
  const { text, lower, shape } = token;
  const use = context.words.get(lower) ?? { lower: 0, capitalInside: 0 };
  if (context.termAcronyms.has(text)) return 'the acronym of a term';
  if (GENERIC_ACRONYMS.has(text.replace(/s$/, ''))) return 'an acronym that names nothing';
  if (isCalendarOrDemonym(lower)) return 'a date or a nation';
  if (ROLES.has(lower)) return 'a role';
  if (text.replace(/\./g, '').length < 2) return 'a single letter';
  if (/^[IVXLC]+$/.test(text) && text.length <= 4) return 'a Roman number';
  if (shape === 'upper') return isCommonWord(lower) && text.length > 4 ? 0.5 : 0.75;
  if (shape === 'mixed') return /^[A-Z]?\d|^\d/.test(text) ? 0.55 : 0.85;
  const common = isCommonWord(lower) || isFunctionWord(lower);
  if (opens) {
    if (use.capitalInside > 0 && use.lower === 0 && !common) return 0.7;
    if (common) return 'a common word at a sentence’s start';
    if (use.lower > 0) return 'also in lower case';
    if (COMMON_ENDING.test(lower)) return 'an unknown word at a sentence’s start';
    return beginsPredicate(after) ? 0.55 : 'an unknown word at a sentence’s start';
  }
  if (isFunctionWord(lower)) return 'a function word';
  if (common) {
    if (before && /^(?:the|The)$/.test(before.text)) return 'a common word with a capital';
    return use.lower > 0 || use.capitalInside < 2 ? 'a common word with a capital' : 0.5;
  }
  if (use.lower > use.capitalInside) return 'mostly in lower case';
  return 0.72;
}

/** Endings of plain words that no list of common words is long enough for. */
const COMMON_ENDING =
  /(?:al|ive|ous|ful|less|ing|ed|ly|tion|sion|ment|ity|ness|ers|ors|ies|ics?|ance|ence|ism|able|ible|ant|ent|ships?|ists?)$/;

/** Whether a name alone at a sentence's start is followed as a subject is. */
function beginsPredicate(after?: Token): boolean {
  if (!after) return false;
  if (after.shape === 'possessive' || after.text === ',' || after.text === '(') return true;
  return after.shape === 'lower' && (isVerbForm(after.lower) || /ed$|^(?:has|had|and)$/.test(after.lower));
}
