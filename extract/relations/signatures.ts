/** What standing at an end of a relation says about a type, where little else is known. */
export interface EndTypes {
  readonly subject?: string;
  readonly object?: string;
}

/** Only ends that leave little choice; confidence of each is modest, so that any other source wins. */
export const SIGNATURE_TYPES: Readonly<Record<string, EndTypes>> = {
  LICENSED_UNDER: { object: 'License', subject: 'Software' },
  WRITTEN_IN: { object: 'ProgrammingLanguage', subject: 'Software' },
  LOCATED_IN: { object: 'Place' },
  ACQUIRED_BY: { object: 'Company', subject: 'Company' },
  OWNED_BY: { object: 'Company' },
  WORKS_FOR: { subject: 'Person', object: 'Company' },
  BORN_IN: { subject: 'Person', object: 'Place' },
  EDUCATED_AT: { subject: 'Person', object: 'Institution' },
  DERIVED_FROM: { subject: 'Software', object: 'Software' },
  COMPATIBLE_WITH: { subject: 'Software', object: 'Software' },
  DEVELOPED_BY: { subject: 'Software', object: 'Company' },
  MAINTAINED_BY: { subject: 'Software' },
  FOUNDED_BY: { subject: 'Company' },
  MEMBER_OF: { object: 'Organization' },
  AUTHORED_BY: { subject: 'Work' },
  USES: { object: 'Software' },
  SUPPORTS: { object: 'Software' },
  GOVERNED_BY: { object: 'Organization' },
  MARRIED_TO: { subject: 'Person', object: 'Person' },
  CHILD_OF: { subject: 'Person', object: 'Person' },
  INCLUDES: { object: 'Software' },
  RUNS_ON: { subject: 'Software' },
};

export const SIGNATURE_CONFIDENCE = 0.4;
