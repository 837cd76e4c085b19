/** CrossRE: JSON lines with the words of a sentence and `[first, last, type]` entities. Evaluation only. */
import { type AnnotatedText, Detokenizer } from './annotated.ts';
import { coarseOf } from './coarse.ts';
import { readBytes } from './conll.ts';

export function readCrossre(path: string): AnnotatedText[] {
  const rows = readBytes(path).split('\n').filter(Boolean);
  return rows.map((line, at) => {
    const { sentence, ner } = JSON.parse(line) as {
      sentence: readonly string[];
      ner: readonly [number, number, string][];
    };
    const out = new Detokenizer();
    for (const word of sentence) out.add(word);
    const mentions = ner.map(([first, last, type]) => ({
      start: out.places[first]?.start ?? 0,
      end: out.places[last]?.end ?? 0,
      type,
      coarse: coarseOf(type),
    }));
    return { id: `${path}#${at}`, title: '', text: out.text, mentions };
  });
}
