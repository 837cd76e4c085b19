/** Layer: the article's title, its other titles and its short forms, wherever they stand. */
import { titleForms } from '../../linking/names.ts';
import type { Layer } from '../layer.ts';
import { NameIndex } from '../name-index.ts';

export const titleLayer: Layer = {
  id: 'title',
  label: 'Title and its forms',
  requires: ['tokens'],
  adds: ['structure'],
  propose(context) {
    const index = new NameIndex<true>();
    for (const form of titleForms(context.document)) index.add(form, true);
    for (const sentence of context.sentences)
      for (const { first, last } of index.find(sentence.tokens))
        context.propose({ sentence: sentence.ordinal, first, last, confidence: 0.98, layer: this.id });
  },
};
