/** Reader of CrossNER: CoNLL with the fine tags of five domains. */
import { conll, readTagged } from './conll.ts';
import { crossnerOrder, crossnerTags, isCrossnerTag } from './crossner-tags.ts';
import type { Dataset } from './dataset.ts';

export const crossner: Dataset = {
  id: 'crossner',
  label: 'CrossNER',
  help: 'CoNLL with the fine tags of CrossNER (politician, musicgenre, conference, …)',

  detect(head, path) {
    const own = [...head.matchAll(/[\t ][BI]-([a-z]+)\s*$/gm)].some(([, tag = '']) => isCrossnerTag(tag));
    return own ? conll.detect(head, path) + 0.2 : 0;
  },

  read: (input, options) =>
    readTagged(input, options, (tags) => [crossnerTags, crossnerOrder(new Set(tags))]),
};
