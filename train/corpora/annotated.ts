/** An annotated text, whatever corpus it is from. */
import type { Document } from '../../extract/document.ts';
import type { Coarse } from '../../extract/ner/model/labels.ts';

export type { Coarse };

export interface GoldMention {
  /** Offsets in the text, the end exclusive. */
  readonly start: number;
  readonly end: number;
  /** The corpus's own type. */
  readonly type: string;
  readonly coarse: Coarse;
}

export interface AnnotatedText {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly mentions: readonly GoldMention[];
  /** Domain of CrossNER, whose tags depend on it. */
  readonly domain?: string;
  /** What a reader made of it, where the corpus has more than plain text: its `text` is the text. */
  readonly document?: Document;
}

/** Words of a corpus joined to a text, and the place of each. */
export class Detokenizer {
  text = '';
  readonly places: { start: number; end: number }[] = [];

  /** @param glued no space before it, whatever the signs say */
  add(word: string, glued = false): void {
    const open = this.text.endsWith('(') || this.text.endsWith('[');
    const tight = /^[.,;:!?)'"%\]]$/.test(word) || word.startsWith("'");
    if (this.text !== '' && !glued && !tight && !open) this.text += ' ';
    const start = this.text.length;
    this.text += word;
    this.places.push({ start, end: this.text.length });
  }
}
