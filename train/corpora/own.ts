/** kith's own articles (`test/quality/corpus`): the part to learn from, as their reader gives them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArticle, toPage } from '../../evaluate/datasets/annotated.ts';
import { isPassedOver } from '../../extract/document.ts';
import { NerContext } from '../../extract/ner/context.ts';
import { defaultGazetteer } from '../../extract/ner/gazetteer/default.ts';
import { defaultOntology } from '../../extract/ontology/default.ts';
import { readInput } from '../../extract/sources/read.ts';
import { KithError } from '../../foundation/errors.ts';
import type { AnnotatedText, GoldMention } from './annotated.ts';
import { coarseOfType } from './coarse.ts';
import { OWN_PREFIX } from './fine.ts';

/** Articles of the other part are not so much as parsed. */
const LEARN = /^split: learn\s*$/m;

export function readOwn(folder: string): AnnotatedText[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      return LEARN.test(text) ? [ownText(file, text)] : [];
    });
}

function ownText(file: string, source: string): AnnotatedText {
  const article = parseArticle(file, source);
  const [document] = readInput(file, toPage(article), article.form);
  if (!document || document instanceof KithError || isPassedOver(document))
    throw new Error(`${file} is not read as an article`);
  const types = new Map(article.entities.map(({ key, type }) => [key, type]));
  const { sentences } = new NerContext(document, defaultOntology, defaultGazetteer, { terms: false });
  const mentions: GoldMention[] = [];
  let from = 0;
  for (const sentence of sentences) {
    // The reader may put something else between the sentences, never inside one.
    const at = article.text.indexOf(sentence.text, from);
    if (at < 0) throw new Error(`${file}: “${sentence.text.slice(0, 60)}” is not in the annotated text`);
    from = at + sentence.text.length;
    for (const { start, end, entity } of article.mentions) {
      if (start < at || end > from) continue;
      const type = types.get(entity) as string;
      const shift = sentence.start - at;
      mentions.push({
        start: start + shift,
        end: end + shift,
        type: OWN_PREFIX + type,
        coarse: coarseOfType(type),
      });
    }
  }
  mentions.sort((a, b) => a.start - b.start || b.end - a.end);
  return { id: `own#${file}`, title: document.title, text: document.text, mentions, document };
}
