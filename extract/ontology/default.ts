/** The ontology that kith starts with: all modules of this folder. */
import { core } from './core.ts';
import { Ontology } from './ontology.ts';
import { peopleAndPlaces } from './people-and-places.ts';
import { technology } from './technology.ts';

export const defaultOntology = new Ontology([core, technology, peopleAndPlaces]);
