/** Rules: acronyms, in brackets beside their long form, and alone where only one name fits. */
import { initialsOf, isAcronymShaped } from '../names.ts';
import type { LinkingRule, Name } from '../rule.ts';

export const acronymInBrackets: LinkingRule = {
  id: 'acronym-in-brackets',
  label: 'An acronym in brackets',
  *merges({ ner, bySurface }) {
    for (const [acronym, expansion] of ner.expansions) {
      const short = bySurface.get(acronym);
      const long = bySurface.get(expansion);
      if (short && long)
        yield {
          from: short,
          into: long,
          why: `“${acronym}” stands in brackets beside “${expansion}”.`,
          explicit: true,
        };
    }
  },
};

export const loneAcronym: LinkingRule = {
  id: 'lone-acronym',
  label: 'The only name that an acronym fits',
  *merges({ ner, names }) {
    const byInitials = new Map<string, Name[]>();
    for (const name of names) {
      if (!name.surface.includes(' ') && !name.surface.includes('-')) continue;
      const initials = initialsOf(name.surface);
      if (initials.length < 3) continue;
      const list = byInitials.get(initials);
      if (!list) byInitials.set(initials, [name]);
      else if (list.length < 3) list.push(name);
    }
    for (const name of names) {
      if (!isAcronymShaped(name.surface) || ner.expansions.has(name.surface)) continue;
      const letters = name.surface.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
      if (letters.length < 3) continue;
      const fitting = byInitials.get(letters) ?? [];
      const [only] = fitting;
      if (only && fitting.length === 1)
        yield {
          from: name,
          into: only,
          why: `“${name.surface}” fits no other name here than “${only.surface}”.`,
        };
    }
  },
};
