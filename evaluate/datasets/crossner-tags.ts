/**
 * The tags of CrossNER (CrossRE has the same), what they are in kith's types and in coarse types. Of several
 * that mean one type of kith, a name of that type is taken for the first that its domain has.
 */
import type { CoarseType } from '../gold.ts';
import type { TagMeaning, TagSet } from './tags.ts';

type Row = readonly [tag: string, coarse: CoarseType, type: string];

const ROWS: readonly Row[] = [
  ['person', 'Person', 'Person'],
  ['researcher', 'Person', 'Person'],
  ['scientist', 'Person', 'Person'],
  ['politician', 'Person', 'Person'],
  ['writer', 'Person', 'Person'],
  ['musicalartist', 'Person', 'Person'],
  ['organisation', 'Organization', 'Organization'],
  ['university', 'Organization', 'Institution'],
  ['politicalparty', 'Organization', 'Organization'],
  ['band', 'Organization', 'Organization'],
  ['location', 'Place', 'Place'],
  ['country', 'Place', 'Place'],
  ['programlang', 'Other', 'ProgrammingLanguage'],
  ['algorithm', 'Other', 'Technology'],
  ['product', 'Other', 'Product'],
  ['field', 'Other', 'Concept'],
  ['task', 'Other', 'Concept'],
  ['metrics', 'Other', 'Concept'],
  ['discipline', 'Other', 'Concept'],
  ['theory', 'Other', 'Concept'],
  ['literarygenre', 'Other', 'Concept'],
  ['musicgenre', 'Other', 'Concept'],
  ['award', 'Other', 'Concept'],
  ['chemicalcompound', 'Other', 'Concept'],
  ['chemicalelement', 'Other', 'Concept'],
  ['protein', 'Other', 'Concept'],
  ['enzyme', 'Other', 'Concept'],
  ['musicalinstrument', 'Other', 'Concept'],
  ['astronomicalobject', 'Other', 'CelestialBody'],
  ['event', 'Other', 'Event'],
  ['conference', 'Other', 'Event'],
  ['election', 'Other', 'Event'],
  ['book', 'Other', 'Work'],
  ['album', 'Other', 'Work'],
  ['song', 'Other', 'Work'],
  ['poem', 'Other', 'Work'],
  ['magazine', 'Other', 'Work'],
  ['academicjournal', 'Other', 'Work'],
  ['misc', 'Other', 'Entity'],
];

const MEANINGS = new Map<string, TagMeaning>(ROWS.map(([tag, coarse, type]) => [tag, { coarse, type }]));

/** Tags that only these two corpora have. */
const OWN = new Set(ROWS.map(([tag]) => tag));
for (const tag of ['person', 'organisation', 'location', 'event', 'product', 'misc', 'country'])
  OWN.delete(tag);

export function isCrossnerTag(tag: string): boolean {
  return OWN.has(tag);
}

/** In the order of the table. @param present tags that the file uses */
export function crossnerOrder(present: ReadonlySet<string>): string[] {
  return ROWS.flatMap(([tag]) => (present.has(tag) ? [tag] : []));
}

export const crossnerTags: TagSet = {
  id: 'crossner',
  fine: true,
  meaning: (tag) => MEANINGS.get(tag) ?? { coarse: 'Other', type: 'Entity' },
};
