/** All relation patterns, by family. */
import { Registry } from '../../foundation/registry.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { Matcher } from './matcher.ts';
import type { Pattern } from './pattern.ts';
import { fitting } from './patterns/fitting.ts';
import { lineage } from './patterns/lineage.ts';
import { making } from './patterns/making.ts';
import { ownership } from './patterns/ownership.ts';
import { parts } from './patterns/parts.ts';
import { people } from './patterns/people.ts';
import { places } from './patterns/places.ts';
import { works } from './patterns/works.ts';

export const PATTERNS: readonly Pattern[] = [
  ...making,
  ...lineage,
  ...fitting,
  ...parts,
  ...ownership,
  ...people,
  ...places,
  ...works,
];

/** The same by id; throws at start when two share one. */
export const patterns = new Registry(
  'relation pattern',
  'usage',
  PATTERNS.map((pattern) => ({ ...pattern, label: pattern.words })),
);

const matchers = new WeakMap<Ontology, Matcher>();

/** kith's own patterns for the relations that an ontology knows, and those that its files bring. */
export function patternsOf(ontology: Ontology): { general: readonly Pattern[]; own: readonly Pattern[] } {
  const known = ({ relation }: Pattern) => ontology.hasRelation(relation);
  const own = ontology.modules.flatMap((module) => module.patterns ?? []);
  return { general: PATTERNS.filter(known), own: own.filter(known) };
}

/** The matcher of an ontology, made once. */
export function matcherOf(ontology: Ontology): Matcher {
  let matcher = matchers.get(ontology);
  if (!matcher) {
    const { general, own } = patternsOf(ontology);
    matcher = new Matcher(general, own);
    matchers.set(ontology, matcher);
  }
  return matcher;
}
