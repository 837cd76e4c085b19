/** Reader of CrossRE's entities: a sentence a line, with CrossNER's tags. Its relations have no counterpart. */
import { z } from 'zod';
import type { GoldMention } from '../gold.ts';
import { crossnerOrder, crossnerTags } from './crossner-tags.ts';
import type { Dataset } from './dataset.ts';
import { malformed, readLines } from './json-lines.ts';
import { Spacing } from './spacing.ts';
import { schemeOf } from './tags.ts';

const Line = z.object({
  doc_key: z.string(),
  sentence: z.array(z.string()),
  /** First token, last token, tag. */
  ner: z.array(z.tuple([z.number().int(), z.number().int(), z.string()])),
});

export const crossre: Dataset = {
  id: 'crossre',
  label: 'CrossRE',
  help: 'JSON lines with "doc_key", "sentence" and "ner"; the names only',

  detect: (head) => (/^\s*\{"doc_key":/.test(head) && head.includes('"ner":') ? 0.95 : 0),

  *read({ path, text }, { ontology }) {
    const lines = [...readLines(path, text, Line)];
    const used = new Set(lines.flatMap(({ ner }) => ner.map(([, , tag]) => tag)));
    const scheme = schemeOf(crossnerTags, crossnerOrder(used), ontology);
    for (const { doc_key: key, sentence, ner } of lines) {
      const spacing = new Spacing();
      const places = spacing.addSentence(sentence);
      const mentions = ner.map(([first, last, tag]): GoldMention => {
        const [from, to] = [places[first], places[last]];
        if (!from || !to) throw malformed(path, `"${key}" has a name outside of its sentence`);
        const meaning = crossnerTags.meaning(tag) ?? { coarse: 'Other', type: 'Entity' };
        return { start: from.start, end: to.end, tag, ...meaning };
      });
      yield {
        id: `${path}:${key}`,
        part: path,
        title: '',
        text: spacing.text,
        mentions,
        scheme,
        open: true,
      };
    }
  },
};
