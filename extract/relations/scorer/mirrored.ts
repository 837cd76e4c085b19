/** Readings of patterns in the form in which the scorer knows relations. */
import type { Situation } from './situation.ts';

/** Of two relations that say the same from either end, the scorer knows the second: X INCLUDES Y, Y PART_OF X. */
export const MIRRORED: Readonly<Record<string, string>> = { INCLUDES: 'PART_OF', ADOPTED_BY: 'USES' };

export interface Ends {
  readonly subject: number;
  readonly type: string;
  readonly object: number;
}

export function unmirrored({ subject, type, object }: Ends): Ends {
  const mirror = MIRRORED[type];
  return mirror === undefined
    ? { subject, type, object }
    : { subject: object, type: mirror, object: subject };
}

export function edgeKey({ subject, type, object }: Ends): string {
  return `${subject} ${type} ${object}`;
}

/** What patterns and fields say, by `edgeKey`; of a symmetric relation both directions. */
export function saidIn({ readings, ontology }: Pick<Situation, 'readings' | 'ontology'>): Set<string> {
  const said = new Set<string>();
  for (const reading of readings) {
    const ends = unmirrored(reading);
    said.add(edgeKey(ends));
    if (ontology.relation(reading.type).symmetric)
      said.add(edgeKey({ subject: ends.object, type: ends.type, object: ends.subject }));
  }
  return said;
}
