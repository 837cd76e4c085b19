/** CrossRE: JSON lines with the words of a sentence and `[first, last, type]` entities. Evaluation only. */
import { Spacing } from '../../evaluate/datasets/spacing.ts';
import type { AnnotatedText } from './annotated.ts';
import { coarseOf } from './coarse.ts';
import { readBytes } from './conll.ts';

export function readCrossre(path: string): AnnotatedText[] {
  const rows = readBytes(path).split('\n').filter(Boolean);
  return rows.map((line, at) => {
    const { sentence, ner } = JSON.parse(line) as {
      sentence: readonly string[];
      ner: readonly [number, number, string][];
    };
    const spacing = new Spacing();
    const places = spacing.addSentence(sentence);
    const mentions = ner.map(([first, last, type]) => ({
      start: places[first]?.start ?? 0,
      end: places[last]?.end ?? 0,
      type,
      coarse: coarseOf(type),
    }));
    return { id: `${path}#${at}`, title: '', text: spacing.text, mentions };
  });
}
