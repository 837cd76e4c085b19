/** Every relation pattern finds its example and stays silent on its near miss. */
import { describe, expect, it } from 'vitest';
import { defaultOntology } from '../../extract/ontology/default.ts';
import { faultOfPattern } from '../../extract/relations/check-pattern.ts';
import { PATTERNS, patterns } from '../../extract/relations/registry.ts';

describe('relation patterns', () => {
  it('have ids of their own and relations of the ontology', () => {
    expect(patterns.ids).toHaveLength(PATTERNS.length);
    for (const { relation } of PATTERNS) expect(defaultOntology.hasRelation(relation), relation).toBe(true);
  });

  it('cover at least 14 relation types', () => {
    expect(new Set(PATTERNS.map(({ relation }) => relation)).size).toBeGreaterThanOrEqual(14);
  });

  it.each(PATTERNS.map((pattern) => [pattern.id, pattern] as const))(
    '%s finds its example, and nothing in its near miss',
    (_, pattern) => {
      expect(faultOfPattern(pattern, defaultOntology)).toBeUndefined();
    },
  );
});
