/** Coarse types of both ends of Wikidata's properties, as FewRel uses them; what is not here is left out. */
const TABLE: Readonly<Record<string, string>> = {
  'Entity Person': 'P50 P58 P86 P57 P162 P676 P170 P175 P110 P84 P674 P1877 P991',
  'Entity Organization': 'P178 P176 P123 P264 P750 P449 P272 P137 P287',
  'Entity Entity':
    'P155 P156 P400 P306 P361 P527 P3450 P144 P460 P31 P136 P407 P364 P921 P105 P135 P641 P2094 P1923',
  'Place Place': 'P131 P150 P276 P206 P706 P17 P177 P403 P974 P4552 P931 P3137 P885 P4661 P59',
  'Organization Place': 'P159 P740 P1001 P1408',
  'Organization Organization': 'P127 P355 P749',
  'Person Person': 'P26 P22 P25 P40 P3373',
  'Person Organization': 'P102 P118 P54 P463 P241 P6087',
  'Person Place': 'P27 P551 P937 P39 P19 P20 P1532',
  'Person Entity': 'P800 P106 P101 P410 P412 P413 P140 P1303 P1344 P166 P1411',
  'Entity Place': 'P495 P840 P915',
  'Place Person': 'P6',
  'Place Organization': 'P466',
};

export const PROPERTY_TYPES: ReadonlyMap<string, readonly [string, string]> = new Map(
  Object.entries(TABLE).flatMap(([types, properties]) =>
    properties.split(' ').map((property) => [property, types.split(' ') as [string, string]]),
  ),
);

/** Properties near one of ours: that ours does not hold is not sure. */
export const NEAR_OURS: ReadonlySet<string> = new Set(
  'P551 P495 P937 P740 P177 P403 P974 P4552 P931 P710 P137 P3450 P123 P1001'.split(' '),
);

/** Of a fact by the first relation, the second may hold too. */
export const MAY_HOLD_TOO: readonly (readonly [string, string])[] = [
  ['BORN_IN', 'CITIZEN_OF'],
  ['AUTHORED_BY', 'DEVELOPED_BY'],
  ['DEVELOPED_BY', 'AUTHORED_BY'],
  ['PART_OF', 'LOCATED_IN'],
  ['LOCATED_IN', 'PART_OF'],
  ['MEMBER_OF', 'WORKS_FOR'],
  ['WORKS_FOR', 'MEMBER_OF'],
  ['LOCATED_IN', 'OWNED_BY'],
  ['MEMBER_OF', 'PART_OF'],
  ['PART_OF', 'MEMBER_OF'],
  ['OWNED_BY', 'PART_OF'],
];
