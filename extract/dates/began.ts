/**
 * When the subject of an article began (was founded, born, first released), where the page states it plainly:
 * in its infobox, else in a sentence of its lead of which it is the subject. Pure, linear in what it reads.
 */
import { APPOSED_CUES, BEGAN_CUES, BEGAN_FIELDS, BETWEEN, LEADS_TO_DATE, SUBJECT_WORDS } from './cues.ts';
import { readDate } from './read-date.ts';

/** A sentence with the names in it, as offsets in its text. */
export interface DatedSentence {
  readonly ordinal: number;
  readonly kind: 'lead' | 'infobox' | 'body';
  readonly text: string;
  /** The infobox line that it is. */
  readonly field?: { readonly field: string; readonly value: string };
  readonly names: readonly { readonly start: number; readonly end: number; readonly subject: boolean }[];
}

export interface Began {
  /** ISO date, month or year, as exact as the page is. */
  readonly date: string;
  /** Ordinal of the sentence that says so; an infobox line is one. */
  readonly sentence: number;
}

/** Sentences of a lead that are read. */
const LEAD = 6;
/** Characters of a sentence that are read. */
const LONGEST = 600;
/** Characters from a cue to its date. */
const FARTHEST = 160;

export function beganOf(sentences: readonly DatedSentence[]): Began | null {
  return inInfobox(sentences) ?? inLead(sentences);
}

function inInfobox(sentences: readonly DatedSentence[]): Began | null {
  let best: (Began & { rank: number }) | null = null;
  for (const { ordinal, field } of sentences) {
    if (!field) continue;
    const rank = BEGAN_FIELDS.indexOf(field.field.trim().toLowerCase());
    if (rank < 0 || (best && best.rank <= rank)) continue;
    const date = firstDate(field.value.slice(0, 120));
    if (date !== null) best = { date, sentence: ordinal, rank };
  }
  return best && { date: best.date, sentence: best.sentence };
}

/** The first date in a value: `2002; relaunched March 2006`, `John (10 December 1815)`. */
function firstDate(value: string): string | null {
  for (const { index } of value.matchAll(/(?<![\p{L}\p{N}.])[\p{L}\p{N}]/gu)) {
    const date = readDate(value.slice(index));
    if (date) return date.iso;
  }
  return null;
}

function inLead(sentences: readonly DatedSentence[]): Began | null {
  const lead = sentences.filter(({ kind }) => kind === 'lead').slice(0, LEAD);
  for (const sentence of lead) {
    const date = dateIn(sentence);
    if (date !== null) return { date, sentence: sentence.ordinal };
  }
  return null;
}

function dateIn({ text: whole, names }: DatedSentence): string | null {
  const text = whole.slice(0, LONGEST);
  const first = names.find(({ start, subject }) => subject && start <= 4);
  const from = first ? first.end : (SUBJECT_WORDS.exec(text)?.[0].length ?? -1);
  if (from < 0) return null;
  const apposed = first ? APPOSED_CUES.exec(text.slice(from)) : null;
  if (apposed) return dateAfter(text.slice(from + apposed[0].length));
  for (const match of text.matchAll(BEGAN_CUES)) {
    if (match.index < from || !isOfSubject(text, from, match.index, names)) continue;
    const date = dateAfter(text.slice(match.index + match[0].length));
    if (date !== null) return date;
  }
  return null;
}

/**
 * Whether the verb at `at` is the subject's: no other clause begins before it, and either no other name
 * stands between, or the verb is joined to the sentence's first (`… and was founded in`).
 */
function isOfSubject(text: string, from: number, at: number, names: DatedSentence['names']): boolean {
  const between = text.slice(from, at);
  if (/[;:]| (?:which|that|who|whose|where|when|because|while|after|before|until)\b/.test(between))
    return false;
  if (/ and $/.test(between)) return true;
  return !names.some(({ start, end, subject }) => !subject && start >= from && end <= at);
}

/** The date that belongs to a cue which ends where `rest` begins. */
function dateAfter(rest: string): string | null {
  // A person is `born 10 December 1815`, without a word between.
  const atOnce = rest.startsWith(' ') ? readDate(rest.slice(1)) : null;
  if (atOnce) return atOnce.iso;
  for (const match of rest.slice(0, FARTHEST).matchAll(LEADS_TO_DATE)) {
    if (!BETWEEN.test(rest.slice(0, match.index))) return null;
    const date = readDate(rest.slice(match.index + match[0].length));
    if (date) return date.iso;
  }
  return null;
}
