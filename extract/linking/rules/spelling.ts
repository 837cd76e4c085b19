/** Rule: another spelling: article, punctuation, diacritics, case, plural, legal form. Numbers must agree. */
import { foldName, hasLegalForm, withoutLegalForm } from '../names.ts';
import type { LinkingContext, LinkingRule, Merge, Name } from '../rule.ts';

export const spelling: LinkingRule = {
  id: 'spelling',
  label: 'Another spelling',
  *merges({ bySurface }) {
    const names = [...bySurface.values()];
    const byFold = new Map<string, Name>();
    for (const name of names) {
      const fold = foldName(name.surface);
      const other = byFold.get(fold);
      if (other)
        yield {
          from: name,
          into: other,
          why: `“${name.surface}” is another spelling of “${other.surface}”.`,
          explicit: true,
        };
      else byFold.set(fold, name);
    }
    for (const name of names) {
      const fold = foldName(name.surface);
      if (!/\p{Ll}s$/u.test(name.surface) || /ss$/.test(fold)) continue;
      const singular = byFold.get(fold.slice(0, -1));
      if (
        singular &&
        singular !== name &&
        /^\p{Lu}\p{Ll}/u.test(singular.surface) &&
        !singular.surface.includes(' ')
      )
        yield {
          from: name,
          into: singular,
          why: `“${name.surface}” is the plural of “${singular.surface}”.`,
          explicit: true,
        };
    }
  },
};

export const legalForm: LinkingRule = {
  id: 'legal-form',
  label: 'The same name with its legal form',
  *merges(context) {
    const bare = new Map<string, Name>();
    const names = [...context.bySurface.values()];
    for (const name of names) if (!hasLegalForm(name.surface)) bare.set(foldName(name.surface), name);
    const forms = new Map<string, Name>();
    for (const name of names) {
      if (!hasLegalForm(name.surface)) continue;
      const fold = foldName(withoutLegalForm(name.surface));
      const plain = bare.get(fold);
      if (plain && !namesWhatItMakes(context, plain))
        yield {
          from: name,
          into: plain,
          why: `“${name.surface}” is “${plain.surface}” with its legal form.`,
        };
      const other = forms.get(fold);
      if (other)
        yield {
          from: name,
          into: other,
          why: `“${name.surface}” and “${other.surface}” differ in their legal form only.`,
        };
      else forms.set(fold, name);
    }
  },
};

/** Docker is the software and Docker, Inc. the company behind it: two nodes. */
export function namesWhatItMakes({ ner: { ontology } }: Pick<LinkingContext, 'ner'>, plain: Name): boolean {
  return plain.type !== 'Entity' && plain.typeConfidence >= 0.6 && !ontology.isA(plain.type, 'Organization');
}

export type { Merge };
