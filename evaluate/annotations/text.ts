/** The plain text of an article from its sentences, and its names in places of that text. */
import type { Extraction, Mention } from '../../extract/extraction.ts';

/** Longest gap that is kept; what lies between two sentences further apart is not text. */
const GAP = 200;

export interface PlacedMention extends Pick<Mention, 'entity' | 'type' | 'surface'> {
  /** UTF-16 offsets in the text, the end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly sentence: string;
}

export interface PlacedText {
  readonly text: string;
  /** Offsets of each sentence, in order. */
  readonly sentences: readonly (readonly [number, number])[];
  /** Names only: no pronouns, no "the company"; in the order of the text. */
  readonly mentions: readonly PlacedMention[];
}

/** Offsets are those of the article's own plain text where its sentences stand close, as they do in texts. */
export function placedText({ sentences, mentions }: Extraction): PlacedText {
  let text = '';
  const starts = new Map<string, number>();
  const ranges: [number, number][] = [];
  let before = '';
  for (const { id, start, text: own, section } of sentences) {
    const gap = Math.min(Math.max(start - text.length, text === '' ? 0 : 1), GAP);
    // A new line keeps an infobox line or a paragraph apart when it is read again.
    const apart = gap > 1 || section === 'Infobox' || section !== before;
    text += (apart ? '\n' : ' ').repeat(gap);
    before = section;
    starts.set(id, text.length);
    ranges.push([text.length, text.length + own.length]);
    text += own;
  }
  return {
    text,
    sentences: ranges,
    mentions: mentions
      .filter(({ method }) => method !== 'anaphor')
      .map(({ sentence, start, end, entity, type, surface }) => {
        const base = starts.get(sentence) as number;
        return { sentence, entity, type, surface, start: base + start, end: base + end };
      })
      .sort((a, b) => a.start - b.start || b.end - a.end),
  };
}
