/** Rule: the last name of a person, where only one has it, or the article is about one who has. */
import { withoutDisambiguator } from '../names.ts';
import type { LinkingRule, Name } from '../rule.ts';

export const lastNames: LinkingRule = {
  id: 'last-name',
  label: 'The last name of a person',
  *merges({ ner, names }) {
    const subject = withoutDisambiguator(ner.document.title);
    const byLast = new Map<string, Name | null>();
    for (const name of names) {
      if (name.type !== 'Person' || !name.surface.includes(' ')) continue;
      const last = name.surface.slice(name.surface.lastIndexOf(' ') + 1);
      const seen = byLast.get(last);
      // Middle names and initials aside, two full names are two people.
      if (seen === undefined) byLast.set(last, name);
      else if (seen && firstWord(seen) !== firstWord(name))
        byLast.set(last, [seen, name].find(({ surface }) => surface === subject) ?? null);
      else if (seen)
        yield {
          from: name,
          into: seen,
          why: `“${name.surface}” is “${seen.surface}” with or without a middle name.`,
        };
    }
    for (const name of names) {
      if (name.surface.includes(' ')) continue;
      const full = byLast.get(name.surface);
      if (full)
        yield { from: name, into: full, why: `“${name.surface}” is the last name of ${full.surface}.` };
    }
  },
};

function firstWord({ surface }: Name): string {
  return surface.slice(0, surface.indexOf(' '));
}
