/** What is wrong in a document, as lines for people and for comparing two runs. */
import type { GoldDocument, Place } from './gold.ts';

/** Kinds of mistakes, in the order in which they are listed. */
export const MISTAKES = {
  missed: 'name missed',
  boundary: 'name cut wrongly',
  invented: 'name that is none',
  type: 'wrong type',
  split: 'one entity taken for two',
  merged: 'two entities taken for one',
  'relation-missed': 'relation missed',
  'relation-invented': 'relation that is none',
  negative: 'hard negative stated',
} as const;

export type MistakeKind = keyof typeof MISTAKES;

export interface Mistake {
  readonly kind: MistakeKind;
  /** In words of the document. Two runs make the same mistake when kind and words are the same. */
  readonly what: string;
}

/** How much of the text is shown on either side of a name. */
const AROUND = 30;

/** `…founded by «Igor Seletskiy» in 2009…`, on one line. */
export function inContext({ text }: Pick<GoldDocument, 'text'>, { start, end }: Place): string {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, end + AROUND);
  const line = (piece: string) => piece.replace(/\s+/g, ' ');
  return (
    (from > 0 ? '…' : '') +
    `${line(text.slice(from, start))}«${line(text.slice(start, end))}»${line(text.slice(end, to))}` +
    (to < text.length ? '…' : '')
  );
}
