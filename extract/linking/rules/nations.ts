/** Rule: a country that is written in several ways: US, U.S., United States. */
import { countryNamed } from '../nations.ts';
import type { LinkingRule, Name } from '../rule.ts';

export const nations: LinkingRule = {
  id: 'nation',
  label: 'One country, written in several ways',
  *merges({ bySurface }) {
    const countries = new Map<string, Name>();
    for (const name of bySurface.values()) {
      const country = countryNamed(name.surface);
      if (country === undefined) continue;
      const other = countries.get(country);
      if (!other) countries.set(country, name);
      else
        yield {
          from: name,
          into: other,
          why: `“${name.surface}” and “${other.surface}” are names of ${country}.`,
        };
    }
  },
};
