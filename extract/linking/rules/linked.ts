/** Rules: what the links of the markup and the words beside a name say it is. */
import { foldName, withoutDisambiguator } from '../names.ts';
import type { LinkingRule, Name } from '../rule.ts';
import { titleIdentity } from '../targets.ts';

export const linked: LinkingRule = {
  id: 'linked',
  label: 'Links that lead to one article',
  *merges({ names }) {
    const byTarget = new Map<string, Name>();
    for (const name of names) {
      const target = name.sense?.target;
      if (target === undefined) continue;
      const identity = titleIdentity(target);
      const other = byTarget.get(identity);
      if (!other) byTarget.set(identity, name);
      else
        yield {
          from: name,
          into: other,
          why: `Links of “${name.surface}” and “${other.surface}” lead to “${target}”.`,
          explicit: true,
        };
    }
    // A name without a link that is the title which links of others lead to, if need be without its brackets.
    const byPlain = new Map<string, Name | undefined>();
    for (const name of byTarget.values()) {
      const plain = foldName(withoutDisambiguator(name.sense?.target ?? ''));
      byPlain.set(plain, byPlain.has(plain) ? undefined : name);
    }
    for (const name of names) {
      if (name.sense?.target !== undefined || name.sense?.divided) continue;
      const other = byTarget.get(foldName(name.surface)) ?? byPlain.get(foldName(name.surface));
      if (other)
        yield {
          from: name,
          into: other,
          why: `Links of “${other.surface}” lead to “${name.surface}”.`,
          explicit: true,
        };
    }
  },
};

export const firm: LinkingRule = {
  id: 'firm',
  label: 'The short name where a firm acts',
  *merges({ names, bySurface }) {
    for (const name of names) {
      const full = name.sense?.firm === undefined ? undefined : bySurface.get(name.sense.firm);
      if (full)
        yield {
          from: name,
          into: full,
          why: name.sense?.why[0] ?? '',
          explicit: true,
        };
    }
  },
};
