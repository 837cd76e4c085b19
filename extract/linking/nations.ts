/** Countries that are written in several ways, and the adjectives that stand before what is theirs. */

/** The first name of each row is the one that stands for all. */
const NAMES = [
  'United States | United States of America | USA | US | U.S. | U.S | U.S.A.',
  'United Kingdom | UK | U.K. | United Kingdom of Great Britain and Northern Ireland',
  'Soviet Union | USSR | U.S.S.R.',
  "China | People’s Republic of China | People's Republic of China | PRC",
  'Czech Republic | Czechia',
  'Netherlands | Holland',
  'United Arab Emirates | UAE | U.A.E.',
  'European Union | EU | E.U.',
  'United Nations | UN | U.N.',
];

const ADJECTIVES = new Set(
  (
    'American British English Scottish Welsh Irish French German Italian Spanish Portuguese Dutch Belgian Swiss Austrian ' +
    'Polish Czech Slovak Hungarian Romanian Bulgarian Greek Turkish Russian Soviet Ukrainian Swedish Norwegian Danish ' +
    'Finnish Icelandic Estonian Latvian Lithuanian Serbian Croatian Slovenian Israeli Iranian Iraqi Syrian Egyptian ' +
    'Indian Pakistani Chinese Japanese Korean Vietnamese Thai Malaysian Indonesian Philippine Australian Canadian ' +
    'Mexican Brazilian Argentine Chilean Colombian Peruvian Cuban Nigerian Kenyan Ethiopian European African Asian'
  ).split(' '),
);

const canonical = new Map<string, string>();
for (const row of NAMES) {
  const names = row.split(' | ');
  for (const name of names) canonical.set(name, names[0] as string);
}

/** The usual name of a country or union that has several: `U.S.` -> `United States`. */
export function countryNamed(surface: string): string | undefined {
  return canonical.get(surface.replace(/^[Tt]he /, ''));
}

/** Whether a word is the adjective of a nation. */
export function isNational(word: string): boolean {
  return ADJECTIVES.has(word);
}
