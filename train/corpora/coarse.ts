/** Four coarse types that all corpora share. */
import type { Coarse } from '../../extract/ner/model/labels.ts';
import { defaultOntology } from '../../extract/ontology/default.ts';

const PERSONS =
  /^(?:researcher|writer|musicalartist|politician|scientist|person|per|person-.*|user_name|artist|athlete|otherper|cleric|sportsmanager)$/;
const ORGANIZATIONS =
  /^(?:organi[sz]ation|university|band|politicalparty|org|company|organization-.*|institution|business|media|group|.*corp|.*grp|.*manufacturer|developer|publisher)$/;
const PLACES =
  /^(?:country|location|loc|place|location-.*|building-.*|installation|humansettlement|station|facility|otherloc)$/;

export function coarseOf(type: string): Coarse {
  const lower = type.toLowerCase();
  if (PERSONS.test(lower)) return 'person';
  if (ORGANIZATIONS.test(lower)) return 'organization';
  if (PLACES.test(lower)) return 'place';
  return 'other';
}

/** Coarse type of a type of kith's ontology. */
export function coarseOfType(type: string): Coarse {
  if (defaultOntology.isA(type, 'Person')) return 'person';
  if (defaultOntology.isA(type, 'Organization')) return 'organization';
  return defaultOntology.isA(type, 'Place') ? 'place' : 'other';
}
