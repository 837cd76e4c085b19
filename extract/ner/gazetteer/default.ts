/** The gazetteer that kith starts with: all lists of this folder. */
import { bodies } from './bodies.ts';
import { companies } from './companies.ts';
import { Gazetteer } from './gazetteer.ts';
import { licences } from './licences.ts';
import { organizations } from './organizations.ts';
import { people } from './people.ts';
import { places } from './places.ts';
import { software } from './software.ts';
import { systems } from './systems.ts';
import { technologies } from './technologies.ts';
import { cities, countries, regions } from './world.ts';

export const defaultRows = [
  ...licences,
  ...systems,
  ...software,
  ...technologies,
  ...companies,
  ...organizations,
  ...people,
  ...places,
  ...bodies,
  ...countries,
  ...regions,
  ...cities,
];

export const defaultGazetteer = new Gazetteer(defaultRows);
