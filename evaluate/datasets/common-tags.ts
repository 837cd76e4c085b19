/** Tags of other corpora in CoNLL form: what is common, re3d's, and kith's own types by their names. */
import type { Ontology } from '../../extract/ontology/ontology.ts';
import { coarseType } from '../gold.ts';
import type { TagMeaning, TagSet } from './tags.ts';

const PERSON: TagMeaning = { coarse: 'Person', type: 'Person' };
const ORGANIZATION: TagMeaning = { coarse: 'Organization', type: 'Organization' };
const PLACE: TagMeaning = { coarse: 'Place', type: 'Place' };
const OTHER: TagMeaning = { coarse: 'Other', type: 'Entity' };
const PRODUCT: TagMeaning = { coarse: 'Other', type: 'Product' };

/** In lower case. */
const COMMON: Readonly<Record<string, TagMeaning>> = {
  per: PERSON,
  person: PERSON,
  people: PERSON,
  org: ORGANIZATION,
  organisation: ORGANIZATION,
  organization: ORGANIZATION,
  corporation: { coarse: 'Organization', type: 'Company' },
  company: { coarse: 'Organization', type: 'Company' },
  loc: PLACE,
  location: PLACE,
  place: PLACE,
  gpe: PLACE,
  fac: PLACE,
  facility: PLACE,
  building: PLACE,
  misc: OTHER,
  other: OTHER,
  norp: OTHER,
  nationality: OTHER,
  law: OTHER,
  product: PRODUCT,
  militaryplatform: PRODUCT,
  weapon: PRODUCT,
  event: { coarse: 'Other', type: 'Event' },
  work_of_art: { coarse: 'Other', type: 'Work' },
  art: { coarse: 'Other', type: 'Work' },
  language: { coarse: 'Other', type: 'Concept' },
};

/** Dates, amounts and references: nothing that kith would make a node of. */
const NO_NAMES = new Set(
  'date time temporal money quantity percent cardinal ordinal num number measure documentreference'.split(
    ' ',
  ),
);

/** A tag by itself, by the part before a hyphen (`person-actor`), or as a type of kith. */
function meaningOf(tag: string, ontology: Ontology): TagMeaning | null {
  const small = tag.toLowerCase();
  const [head = small] = small.split(/[-/]/);
  if (NO_NAMES.has(head)) return null;
  const type = ontology.types.find(({ id }) => id.toLowerCase() === small)?.id;
  if (type !== undefined) return { coarse: coarseType(ontology, type), type };
  return COMMON[small] ?? COMMON[head] ?? OTHER;
}

/** @param tags those that the file uses */
export function commonTags(tags: readonly string[], ontology: Ontology): TagSet {
  // re3d tags whole noun phrases, with their articles.
  const re3d = tags.some((tag) => tag === 'DocumentReference' || tag === 'MilitaryPlatform');
  const meanings = new Map(tags.map((tag) => [tag, meaningOf(tag, ontology)]));
  const finer = [...meanings.values()].some(
    (each) => each && !['Person', 'Organization', 'Place', 'Entity'].includes(each.type),
  );
  return {
    id: re3d ? 're3d' : 'common',
    fine: finer && !re3d,
    meaning: (tag) => meanings.get(tag) ?? null,
    ...(re3d ? { articles: true, nouns: true } : {}),
  };
}
