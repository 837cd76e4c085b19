/**
 * What the types of the corpora mean in the labels of the model. Corpora divide the world differently; what one
 * of their types may be is a set of labels, and learning sums over it.
 */
import { COARSE, type Coarse, TYPE_LABELS } from '../../extract/ner/model/labels.ts';

export const FINE = TYPE_LABELS.map(({ id }) => id);

const byCoarse = (coarse: Coarse): string =>
  TYPE_LABELS.filter((label) => label.coarse === coarse)
    .map(({ id }) => id)
    .join(' ');
const BY_COARSE = Object.fromEntries(COARSE.map((coarse) => [coarse, byCoarse(coarse)])) as Readonly<
  Record<Coarse, string>
>;

const ANY_COMPANY = 'company provider';
const ANY_BODY = 'organisation foundation institution team';
const ANY_PROGRAM = 'software library operatingsystem project';
const ANY_WORK = 'work book album song poem';
const ANY_TEXT = 'book poem magazine academicjournal work';
const ANY_EVENT = 'event election conference';
const ANY_THING = 'product misc';

/** Types of kith's own articles, written with `OWN_PREFIX` before them. */
export const OWN_PREFIX = 'kith-';
const OWN: Readonly<Record<string, string>> = {
  Person: BY_COARSE.person,
  Organization: 'organisation politicalparty band team',
  Company: 'company',
  Provider: 'provider',
  Foundation: 'foundation',
  Institution: 'institution university',
  Place: BY_COARSE.place,
  CelestialBody: 'astronomicalobject',
  Software: 'software',
  Library: 'library',
  OperatingSystem: 'operatingsystem',
  Project: 'project',
  Product: 'product',
  ProgrammingLanguage: 'programlang',
  Technology: 'technology algorithm',
  Standard: 'standard',
  Protocol: 'protocol',
  FileFormat: 'fileformat',
  Architecture: 'architecture',
  License: 'license',
  Event: ANY_EVENT,
  Work: 'work book album song poem magazine academicjournal',
  Concept:
    'concept language award literarygenre musicgenre musicalinstrument field task metrics discipline theory ' +
    'chemicalcompound chemicalelement protein enzyme',
};

/** Types of Few-NERD, MultiCoNER and others. */
const MAY_BE: Readonly<Record<string, string>> = {
  'person-politician': 'politician',
  'person-scholar': 'scientist researcher',
  'person-artist/author': 'musicalartist writer person',
  'person-director': 'person writer',
  'person-soldier': 'person politician',
  'organization-company': ANY_COMPANY,
  'organization-education': 'university institution',
  'organization-sportsteam': 'team',
  'organization-sportsleague': 'organisation event',
  'organization-religion': 'organisation misc',
  'organization-media/newspaper': 'company organisation magazine',
  'organization-showorganization': 'band organisation',
  'organization-government/governmentagency': 'institution organisation',
  'organization-politicalparty': 'politicalparty',
  'organization-other': 'organisation foundation institution politicalparty',
  'location-GPE': 'country location',
  'event-other': `${ANY_EVENT} misc`,
  'event-attack/battle/war/militaryconflict': 'event',
  'event-disaster': 'event',
  'event-election': 'election',
  'event-protest': 'event',
  'event-sportsevent': 'event',
  'art-film': 'work',
  'art-broadcastprogram': 'work',
  'art-music': 'album song',
  'art-writtenart': ANY_TEXT,
  'art-painting': 'work',
  'art-other': `${ANY_WORK} misc musicalinstrument`,
  'product-software': ANY_PROGRAM,
  'product-game': 'software work product',
  'product-other': ANY_THING,
  'product-car': 'product',
  'product-weapon': 'product',
  'product-airplane': 'product',
  'product-ship': 'product',
  'product-train': 'product',
  'product-food': 'product concept misc',
  'other-award': 'award',
  'other-educationaldegree': 'concept misc',
  'other-language': 'language',
  'other-law': 'concept misc standard',
  'other-livingthing': 'concept misc',
  'other-medical': 'concept misc',
  'other-disease': 'concept misc',
  'other-chemicalthing': 'chemicalcompound chemicalelement protein enzyme',
  'other-biologything': 'protein enzyme concept misc',
  'other-astronomything': 'astronomicalobject',
  Politician: 'politician',
  Scientist: 'scientist researcher',
  Artist: 'musicalartist writer person',
  Athlete: 'person',
  Cleric: 'person writer politician',
  SportsManager: 'person',
  MusicalGRP: 'band',
  SportsGRP: 'team',
  PublicCorp: ANY_COMPANY,
  PrivateCorp: ANY_COMPANY,
  CarManufacturer: 'company',
  AerospaceManufacturer: 'company',
  ORG: `${ANY_COMPANY} ${ANY_BODY} university politicalparty band`,
  Software: ANY_PROGRAM,
  VisualWork: 'work',
  MusicalWork: 'song album',
  WrittenWork: ANY_TEXT,
  ArtWork: 'work',
  OtherPROD: `${ANY_THING} award software standard`,
  Vehicle: 'product',
  Facility: 'location university institution',
  Station: 'location',
  HumanSettlement: 'location',
  Disease: 'concept misc',
  Symptom: 'concept misc',
  AnatomicalStructure: 'concept misc',
  MedicalProcedure: 'concept misc technology',
  'Medication/Vaccine': 'chemicalcompound concept misc',
  // Stack Overflow
  Organization: `${ANY_COMPANY} ${ANY_BODY}`,
  Library: 'library software',
  Application: 'software library product',
  Operating_System: 'operatingsystem',
  Language: 'programlang standard',
  Device: 'product',
  Website: 'product',
  // SoMeSci and Softcite
  License: 'license',
  Developer: `${ANY_COMPANY} ${ANY_BODY} university person`,
  software: `${ANY_PROGRAM} programlang`,
  publisher: `${ANY_COMPANY} ${ANY_BODY} university`,
  // AnnoCTR
  GROUP: 'organisation',
  MALWARE: 'software',
  TOOL: ANY_PROGRAM,
  // grobid-ner
  INSTITUTION: 'institution university organisation',
  BUSINESS: ANY_COMPANY,
  EVENT: ANY_EVENT,
  CREATION: ANY_TEXT,
  LEGAL: 'concept misc',
  ARTIFACT: 'product misc',
  // GUM
  event: ANY_EVENT,
  object: `${ANY_THING} ${ANY_PROGRAM} ${ANY_WORK}`,
};

/** SoMeSci puts what is done with a software after its type. */
const BY_BEGINNING: readonly (readonly [string, string])[] = [
  ['Application_', 'software'],
  ['PlugIn_', 'library software'],
  ['ProgrammingEnvironment_', 'programlang software'],
  ['OperatingSystem_', 'operatingsystem'],
];

/** The tags that each domain of CrossNER has. */
export const DOMAIN_TAGS: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries({
    ai: 'algorithm conference country field location metrics misc organisation person product programlang researcher task university',
    literature:
      'award book country event literarygenre location magazine misc organisation person poem writer',
    music:
      'album award band country event location misc musicalartist musicalinstrument musicgenre organisation person song',
    politics: 'country election event location misc organisation person politicalparty politician',
    science:
      'academicjournal astronomicalobject award chemicalcompound chemicalelement country discipline enzyme event location misc organisation person protein scientist theory university',
  }).map(([domain, tags]) => [domain, new Set(tags.split(' '))]),
);

const PRODUCTS = new Set('software library operatingsystem project product standard'.split(' '));

/** The tag by which a domain of CrossNER knows what a label stands for. */
export function crossnerTag(label: string, tags: ReadonlySet<string>): string {
  if (tags.has(label)) return label;
  const own = TYPE_LABELS.find(({ id }) => id === label);
  if (own?.coarse === 'person') return 'person';
  if (own?.coarse === 'organization') return 'organisation';
  if (own?.coarse === 'place') return 'location';
  if (own?.type === 'Event' && tags.has('event')) return 'event';
  if (PRODUCTS.has(label) && tags.has('product')) return 'product';
  return 'misc';
}

const SETS = new Map<string, readonly number[]>();

/** Numbers of the labels that a mention may have. @param domain of CrossNER, for its tags */
export function fineOf(type: string, coarse: Coarse, domain?: string): readonly number[] {
  const key = `${domain ?? ''} ${coarse} ${type}`;
  let set = SETS.get(key);
  if (!set) {
    set = labelsOf(type, coarse, domain).map((name) => FINE.indexOf(name));
    if (set.length === 0 || set.includes(-1)) throw new Error(`no labels for ${key}`);
    SETS.set(key, set);
  }
  return set;
}

/** The labels that a mention may have; a type that no corpus here has is known by its coarse one. */
export function labelsOf(type: string, coarse: Coarse, domain?: string): string[] {
  const tags = domain === undefined ? undefined : DOMAIN_TAGS[domain];
  if (tags) return FINE.filter((label) => crossnerTag(label, tags) === type);
  if (type.startsWith(OWN_PREFIX))
    return (OWN[type.slice(OWN_PREFIX.length)] ?? BY_COARSE[coarse]).split(' ');
  const beginning = BY_BEGINNING.find(([start]) => type.startsWith(start));
  return (beginning?.[1] ?? MAY_BE[type] ?? BY_COARSE[coarse]).split(' ');
}
