/** Re-DocRED: introductions with typed mentions. Times and numbers are no names. */
import { Spacing } from '../../evaluate/datasets/spacing.ts';
import type { AnnotatedText, GoldMention } from './annotated.ts';
import { coarseOf } from './coarse.ts';
import { readBytes } from './conll.ts';

interface RedocredMention {
  readonly type: string;
  readonly pos: readonly [number, number];
  readonly sent_id: number;
}
interface RedocredDocument {
  readonly title: string;
  readonly sents: readonly (readonly string[])[];
  readonly vertexSet: readonly (readonly RedocredMention[])[];
}

export function readRedocred(path: string): AnnotatedText[] {
  const documents = JSON.parse(readBytes(path)) as RedocredDocument[];
  return documents.map(({ title, sents, vertexSet }, at) => {
    const spacing = new Spacing();
    const places = sents.map((words) => spacing.addSentence(words));
    const mentions: GoldMention[] = [];
    const seen = new Set<string>();
    for (const { type, pos, sent_id } of vertexSet.flat()) {
      if (type === 'TIME' || type === 'NUM') continue;
      const start = places[sent_id]?.[pos[0]]?.start ?? 0;
      const end = places[sent_id]?.[pos[1] - 1]?.end ?? 0;
      const key = `${start} ${end}`;
      if (seen.has(key)) continue;
      seen.add(key);
      mentions.push({ start, end, type, coarse: coarseOf(type) });
    }
    mentions.sort((a, b) => a.start - b.start || b.end - a.end);
    return { id: `redocred#${at}`, title, text: spacing.text, mentions };
  });
}
