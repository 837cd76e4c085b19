/** Re-DocRED: introductions with typed mentions. Times and numbers are no names. */
import { type AnnotatedText, Detokenizer, type GoldMention } from './annotated.ts';
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
    const out = new Detokenizer();
    const begins: number[] = [];
    for (const words of sents) {
      begins.push(out.places.length);
      for (const word of words) out.add(word);
    }
    const mentions: GoldMention[] = [];
    const seen = new Set<string>();
    for (const { type, pos, sent_id } of vertexSet.flat()) {
      if (type === 'TIME' || type === 'NUM') continue;
      const begin = begins[sent_id] as number;
      const start = out.places[begin + pos[0]]?.start ?? 0;
      const end = out.places[begin + pos[1] - 1]?.end ?? 0;
      const key = `${start} ${end}`;
      if (seen.has(key)) continue;
      seen.add(key);
      mentions.push({ start, end, type, coarse: coarseOf(type) });
    }
    mentions.sort((a, b) => a.start - b.start || b.end - a.end);
    return { id: `redocred#${at}`, title, text: out.text, mentions };
  });
}
