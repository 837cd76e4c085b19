/** The sentences before and after one, within its section. Pure. */
import type { MarkedSentence } from '../../server/api.ts';

/** Sentences that are shown on either side. */
const LINES = 2;

export interface Around {
  readonly before: readonly MarkedSentence[];
  readonly after: readonly MarkedSentence[];
}

/** Of an infobox line nothing stands around it: its fields have no order that says anything. */
export function linesAround(sentences: readonly MarkedSentence[], id: string): Around {
  const at = sentences.findIndex((sentence) => sentence.id === id);
  const found = sentences[at];
  if (!found || found.section === 'Infobox') return { before: [], after: [] };
  const same = (sentence: MarkedSentence): boolean => sentence.section === found.section;
  return {
    before: sentences.slice(Math.max(0, at - LINES), at).filter(same),
    after: sentences.slice(at + 1, at + 1 + LINES).filter(same),
  };
}
