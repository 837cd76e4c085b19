/** Wikidata's properties as kith's relations, where they mean the same. */

export interface PropertyMeaning {
  readonly type: string;
  /** Whether kith reads it from the other end. */
  readonly inverse: boolean;
}

const FORWARD: Readonly<Record<string, string>> = {
  LOCATED_IN: 'P131 P17 P159 P276 P30 P706 P206',
  DEVELOPED_BY: 'P178 P176',
  AUTHORED_BY: 'P50 P170 P58 P86 P57 P175 P162 P676',
  OWNED_BY: 'P127 P749',
  FOUNDED_BY: 'P112',
  PART_OF: 'P361 P179',
  MEMBER_OF: 'P463 P54 P102 P118',
  RUNS_ON: 'P400',
  BORN_IN: 'P19',
  WORKS_FOR: 'P108',
  EDUCATED_AT: 'P69',
  CITIZEN_OF: 'P27',
  MARRIED_TO: 'P26',
  CHILD_OF: 'P22 P25',
  SUCCESSOR_OF: 'P155 P1365',
};

const INVERSE: Readonly<Record<string, string>> = {
  LOCATED_IN: 'P150',
  AUTHORED_BY: 'P800',
  OWNED_BY: 'P355',
  PART_OF: 'P527',
  CHILD_OF: 'P40',
  SUCCESSOR_OF: 'P156 P1366',
};

const rows = (table: Readonly<Record<string, string>>, inverse: boolean) =>
  Object.entries(table).flatMap(([type, properties]) =>
    properties.split(' ').map((property): [string, PropertyMeaning] => [property, { type, inverse }]),
  );

/** Property (`P178`) -> relation. */
export const WIKIDATA_RELATIONS: ReadonlyMap<string, PropertyMeaning> = new Map([
  ...rows(FORWARD, false),
  ...rows(INVERSE, true),
]);

export const WIKIDATA_RELATION_TYPES: ReadonlySet<string> = new Set(
  [...WIKIDATA_RELATIONS.values()].map(({ type }) => type),
);
