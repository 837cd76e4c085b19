/** A sentence as the matcher reads it: mentions, words and marks in a row, without what stands in brackets. */
import type { SentenceView } from '../ner/context.ts';
import type { Span } from '../ner/overlaps.ts';
import type { Token } from '../ner/tokens.ts';

export interface Item {
  readonly kind: 'mention' | 'word' | 'number' | 'possessive' | 'mark';
  readonly text: string;
  readonly lower: string;
  /** Index of the entity (a mention only). */
  readonly entity?: number;
  /** First token, for looking the sentence up. */
  readonly token: number;
}

export interface Sequence {
  readonly view: SentenceView;
  readonly items: readonly Item[];
}

/** A sentence longer than this is a table or a list, in which no pattern is trusted. */
export const LONGEST_SEQUENCE = 400;

/**
 * @param spans mentions of the sentence in order
 * @param entityOf index of the entity of a mention
 */
export function sequenceOf(
  view: SentenceView,
  spans: readonly Span[],
  entityOf: (span: Span) => number,
): Sequence {
  const items: Item[] = [];
  const startAt = new Map(spans.map((span) => [span.first, span]));
  let depth = 0;
  for (let i = 0; i < view.tokens.length && items.length < LONGEST_SEQUENCE; i++) {
    const token = view.tokens[i] as Token;
    if (token.text === '(' || token.text === '[') depth++;
    else if (token.text === ')' || token.text === ']') depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      const span = startAt.get(i);
      if (span) {
        items.push({ kind: 'mention', text: span.surface, lower: '', entity: entityOf(span), token: i });
        i = span.last - 1;
      } else if (!/^["“”„«»'‘’]$/.test(token.text)) {
        items.push({
          kind: kindOf(token),
          text: token.text,
          lower: token.lower.replace(/’/g, "'"),
          token: i,
        });
      }
    }
  }
  return { view, items };
}

function kindOf({ shape, text }: Token): Item['kind'] {
  if (shape === 'possessive') return text.toLowerCase().replace('’', "'") === "'s" ? 'possessive' : 'word';
  if (shape === 'punctuation')
    return /^[,;:.!?/&–—-]+$/.test(text) || !/[\p{L}\p{N}]/u.test(text) ? 'mark' : 'word';
  return shape === 'number' ? 'number' : 'word';
}
