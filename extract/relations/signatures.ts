/** What standing at an end of a relation says about a type, where little else is known. */
export interface EndTypes {
  readonly subject?: string;
  readonly object?: string;
}

/** Only ends that leave little choice; confidence of each is modest, so that any other source wins. */
export const SIGNATURE_TYPES: Readonly<Record<string, EndTypes>> = {
  LICENSED_UNDER: { object: 'License', subject: 'Project' },
  WRITTEN_IN: { object: 'ProgrammingLanguage', subject: 'Software' },
  LOCATED_IN: { object: 'Place' },
  ACQUIRED_BY: { object: 'Company', subject: 'Company' },
  OWNED_BY: { object: 'Organization' },
  WORKS_FOR: { subject: 'Person', object: 'Organization' },
  BORN_IN: { subject: 'Person', object: 'Place' },
  EDUCATED_AT: { subject: 'Person', object: 'Institution' },
  DERIVED_FROM: { subject: 'Project', object: 'Project' },
  COMPATIBLE_WITH: { subject: 'Project', object: 'Project' },
  DEVELOPED_BY: { subject: 'Project' },
  INCLUDES: { object: 'Project' },
  RUNS_ON: { subject: 'Project' },
};

export const SIGNATURE_CONFIDENCE = 0.4;
