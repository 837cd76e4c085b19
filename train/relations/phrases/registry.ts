/** All phrases, in one order. */
import { lineage } from './lineage.ts';
import { making } from './making.ts';
import { ownership } from './ownership.ts';
import { people } from './people.ts';
import type { PhraseRow } from './phrase-row.ts';
import { technology } from './technology.ts';

export const PHRASES: readonly PhraseRow[] = [...making, ...people, ...technology, ...lineage, ...ownership];
