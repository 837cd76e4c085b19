/** Rules: acronyms, in brackets beside their long form, and alone where only one name fits. */
import { isAcronymShaped, isLegalForm } from '../names.ts';
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
          stated: true,
        };
    }
  },
};

const CONNECTOR = /^(?:of|and|for|the|in|on|to|de|la|based|&|[-‐–])$/i;

/** The acronyms of three letters and more that a name could have: TDF for The Document Foundation, TFF, BMT. */
function initialsOf(name: string): Set<string> {
  const words = name.split(/[\s/‐–-]+/u).filter((word) => word !== '');
  const initials = (kept: readonly string[]): string =>
    kept.map((word) => (word[0] ?? '').toLowerCase()).join('');
  const content = words.filter((word) => !CONNECTOR.test(word));
  const forms = new Set([
    initials(content),
    // With the words between, with the article before, without the legal form or the country's initials.
    initials(words),
    initials(words.filter((word, at) => at === 0 || !CONNECTOR.test(word))),
    ...(isLegalForm(content.at(-1) ?? '') || content.at(-1) === 'Company'
      ? [initials(content.slice(0, -1))]
      : []),
    ...(/^U\.?[SK]\.?$/.test(content[0] ?? '') ? [initials(content.slice(1))] : []),
  ]);
  return new Set([...forms].filter((form) => form.length >= 3 && form.length <= 8));
}

export const loneAcronym: LinkingRule = {
  id: 'lone-acronym',
  label: 'The only name that an acronym fits',
  *merges({ ner, bySurface }) {
    const names = [...bySurface.values()];
    const byInitials = new Map<string, Name[]>();
    for (const name of names) {
      if (!name.surface.includes(' ') && !name.surface.includes('-')) continue;
      for (const initials of initialsOf(name.surface)) {
        const list = byInitials.get(initials);
        if (!list) byInitials.set(initials, [name]);
        else if (list.length < 3) list.push(name);
      }
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
