/** Rule: the gazetteer or a link of the markup gives two names one canonical name. */
import type { LinkingRule, Name } from '../rule.ts';

export const listed: LinkingRule = {
  id: 'listed',
  label: 'Listed as one',
  *merges({ names }) {
    const byCanonical = new Map<string, Name>();
    for (const name of names) {
      if (!name.canonical) continue;
      const other = byCanonical.get(name.canonical);
      if (other) {
        yield {
          from: name,
          into: other,
          why: `“${name.surface}” and “${other.surface}” are names of ${name.canonical}.`,
          explicit: true,
        };
      } else byCanonical.set(name.canonical, name);
    }
  },
};
