/**
 * The labels of the typing model: finer than the ontology where a corpus teaches more (a politician, an album),
 * and each with the coarse type it is scored as and the type of the ontology that it stands for.
 */

/** Coarse types that all corpora share. */
export const COARSE = ['person', 'organization', 'place', 'other'] as const;
export type Coarse = (typeof COARSE)[number];

export interface Label {
  readonly id: string;
  readonly coarse: Coarse;
  /** Type of the ontology; where the user's ontology lacks it, the coarse one stands. */
  readonly type: string;
}

const rows = (coarse: Coarse, type: string, ids: string): Label[] =>
  ids.split(' ').map((id) => ({ id, coarse, type }));

/** In the order of the trainer; a model file names its own labels. */
export const TYPE_LABELS: readonly Label[] = [
  ...rows('person', 'Person', 'person politician scientist researcher writer musicalartist'),
  ...rows('organization', 'Organization', 'organisation politicalparty band team'),
  ...rows('organization', 'Company', 'company'),
  ...rows('organization', 'Provider', 'provider'),
  ...rows('organization', 'Foundation', 'foundation'),
  ...rows('organization', 'Institution', 'institution university'),
  ...rows('place', 'Place', 'location country'),
  ...rows('other', 'Entity', 'misc'),
  ...rows('other', 'Software', 'software'),
  ...rows('other', 'Library', 'library'),
  ...rows('other', 'OperatingSystem', 'operatingsystem'),
  ...rows('other', 'Project', 'project'),
  ...rows('other', 'Product', 'product'),
  ...rows('other', 'ProgrammingLanguage', 'programlang'),
  ...rows('other', 'Technology', 'technology algorithm'),
  ...rows('other', 'Standard', 'standard'),
  ...rows('other', 'Protocol', 'protocol'),
  ...rows('other', 'FileFormat', 'fileformat'),
  ...rows('other', 'Architecture', 'architecture'),
  ...rows('other', 'License', 'license'),
  ...rows('other', 'Event', 'event election conference'),
  ...rows('other', 'Work', 'work book album song poem magazine academicjournal'),
  ...rows(
    'other',
    'Concept',
    'concept language award literarygenre musicgenre musicalinstrument field task metrics discipline theory ' +
      'chemicalcompound chemicalelement protein enzyme',
  ),
  ...rows('other', 'CelestialBody', 'astronomicalobject'),
];

const BY_ID = new Map(TYPE_LABELS.map((label) => [label.id, label]));

/** A label that this version does not know is read as `misc`. */
export function labelOf(id: string): Label {
  return BY_ID.get(id) ?? (BY_ID.get('misc') as Label);
}
