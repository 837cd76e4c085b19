/** All relation patterns, by family. */
import { Registry } from '../../foundation/registry.ts';
import type { Pattern } from './pattern.ts';
import { fitting } from './patterns/fitting.ts';
import { lineage } from './patterns/lineage.ts';
import { making } from './patterns/making.ts';
import { ownership } from './patterns/ownership.ts';
import { parts } from './patterns/parts.ts';

export const PATTERNS: readonly Pattern[] = [...making, ...lineage, ...fitting, ...parts, ...ownership];

/** The same by id; throws at start when two share one. */
export const patterns = new Registry(
  'relation pattern',
  'usage',
  PATTERNS.map((pattern) => ({ ...pattern, label: pattern.words })),
);
