/** The reference list that kith starts with: all parts of this folder. */

import { firms } from './firms.ts';
import { Reference, type ReferenceList, readReference } from './reference.ts';
import { software } from './software.ts';

const PARTS: readonly string[] = [software, firms];

export const referenceLists: readonly ReferenceList[] = PARTS.map(readReference);

export const defaultReference = new Reference(referenceLists);
