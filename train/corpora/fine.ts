/**
 * Fine types: those of CrossNER. Other corpora divide the world otherwise; what one of their types may be here
 * is a set, and learning sums over it.
 */
import type { Coarse } from './annotated.ts';

const BY_COARSE: Readonly<Record<Coarse, string>> = {
  person: 'person politician scientist researcher writer musicalartist',
  organization: 'organisation politicalparty band university',
  place: 'location country',
  other:
    'misc election award event book album musicgenre song astronomicalobject academicjournal algorithm product task ' +
    'chemicalcompound field conference metrics poem literarygenre protein magazine enzyme discipline programlang ' +
    'musicalinstrument chemicalelement theory',
};

export const FINE = Object.values(BY_COARSE).flatMap((types) => types.split(' '));

/** Types of Few-NERD, MultiCoNER and others, and what they may be. */
const MAY_BE: Readonly<Record<string, string>> = {
  'person-politician': 'politician',
  'person-scholar': 'scientist researcher',
  'person-artist/author': 'musicalartist writer person',
  'person-director': 'person writer',
  'person-soldier': 'person politician',
  'organization-company': 'organisation',
  'organization-education': 'university organisation',
  'organization-sportsteam': 'organisation',
  'organization-sportsleague': 'organisation event',
  'organization-religion': 'organisation misc',
  'organization-media/newspaper': 'organisation magazine',
  'organization-showorganization': 'band organisation',
  'organization-other': 'organisation politicalparty',
  'location-GPE': 'country location',
  'event-other': 'event election conference misc',
  'event-attack/battle/war/militaryconflict': 'event misc',
  'event-disaster': 'event misc',
  'event-protest': 'event misc',
  'art-film': 'misc',
  'art-broadcastprogram': 'misc',
  'art-painting': 'misc',
  'art-other': 'song album book poem misc musicalinstrument',
  'product-software': 'product',
  'product-game': 'misc product',
  'product-other': 'product misc',
  'product-airplane': 'product misc',
  'product-ship': 'product misc',
  'product-train': 'product misc',
  'product-food': 'product misc',
  'other-award': 'award',
  'other-language': 'misc',
  'other-law': 'misc',
  'other-disease': 'misc',
  'other-chemicalthing': 'chemicalcompound chemicalelement protein enzyme',
  'other-biologything': 'protein enzyme misc',
  'other-astronomything': 'astronomicalobject',
  Politician: 'politician',
  Scientist: 'scientist researcher',
  Artist: 'musicalartist writer person',
  Athlete: 'person',
  Cleric: 'person writer politician',
  SportsManager: 'person',
  MusicalGRP: 'band',
  SportsGRP: 'organisation',
  PublicCorp: 'organisation',
  PrivateCorp: 'organisation',
  CarManufacturer: 'organisation',
  AerospaceManufacturer: 'organisation',
  ORG: 'organisation university politicalparty band',
  VisualWork: 'misc',
  MusicalWork: 'song album',
  WrittenWork: 'book poem magazine academicjournal',
  ArtWork: 'misc',
  Software: 'product',
  OtherPROD: 'product misc award',
  Facility: 'location university',
  Station: 'location',
  HumanSettlement: 'location',
  Disease: 'misc',
  Symptom: 'misc',
  AnatomicalStructure: 'misc',
  MedicalProcedure: 'misc',
  'Medication/Vaccine': 'chemicalcompound misc',
  Language: 'programlang',
};

const SETS = new Map<string, readonly number[]>();

/** Numbers of the fine types that a mention may have. */
export function fineOf(type: string, coarse: Coarse): readonly number[] {
  const key = `${coarse} ${type}`;
  let set = SETS.get(key);
  if (!set) {
    const names = FINE.includes(type) ? type : (MAY_BE[type] ?? BY_COARSE[coarse]);
    set = names.split(' ').map((name) => FINE.indexOf(name));
    SETS.set(key, set);
  }
  return set;
}
