/** Rule: names that title and infobox give the article's subject. */
import { hasLegalForm, titleForms, withoutLegalForm } from '../names.ts';
import type { LinkingRule } from '../rule.ts';
import { namesWhatItMakes } from './spelling.ts';

export const title: LinkingRule = {
  id: 'title',
  label: 'Names in title and infobox',
  *merges(context) {
    const { ner, bySurface } = context;
    const [first, ...others] = titleForms(ner.document);
    if (first === undefined) return;
    const plain = bySurface.get(first);
    if (!plain) return;
    for (const form of others) {
      const name = bySurface.get(form);
      if (!name || name === plain) continue;
      if (hasLegalForm(form) && withoutLegalForm(form) === first && namesWhatItMakes(context, plain))
        continue;
      yield {
        from: name,
        into: plain,
        why: `The article “${ner.document.title}” gives “${form}” as a name of its subject.`,
        explicit: true,
        stated: true,
      };
    }
  },
};
