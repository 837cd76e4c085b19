/** KnowledgeNet: passages with the ends of their relations, each with the type that its relation asks for. */
import type { AnnotatedText, GoldMention } from './annotated.ts';
import { coarseOf } from './coarse.ts';
import { readBytes } from './conll.ts';

const NAMES = new Set(['PER', 'ORG', 'LOC']);

export function readKnowledgeNet(path: string): AnnotatedText[] {
  return readBytes(path)
    .split('\n')
    .filter(Boolean)
    .map((line, at) => {
      const { text, entities } = JSON.parse(line) as {
        text: string;
        entities: readonly { start: number; end: number; type: string; pronoun?: boolean }[];
      };
      const mentions: GoldMention[] = [];
      for (const { start, end, type, pronoun } of [...entities].sort(
        (a, b) => a.start - b.start || b.end - a.end,
      )) {
        const free = start >= (mentions.at(-1)?.end ?? 0);
        if (pronoun || !free || !NAMES.has(type) || !/\p{Lu}/u.test(text.slice(start, end))) continue;
        mentions.push({ start, end, type: `argument-${type}`, coarse: coarseOf(type) });
      }
      return { id: `${path}#${at}`, title: '', text, mentions };
    });
}
