/** Names of countries and of their states: what may stand after a comma to say where a town is. */
import { countries, regions } from './gazetteer/world.ts';

const spellings = (rows: readonly { name: string; aliases: readonly string[] }[]): string[] =>
  rows.flatMap(({ name, aliases }) => [name, ...aliases]);

const MORE_COUNTRIES =
  'United States|United States of America|USA|U.S.|US|U.S.A.|United Kingdom|UK|U.K.|Great Britain|England|Scotland|' +
  'Wales|Northern Ireland|Ireland|France|Germany|Switzerland|Austria|Italy|Spain|Portugal|Netherlands|Belgium|' +
  'Luxembourg|Denmark|Norway|Sweden|Finland|Iceland|Poland|Czech Republic|Czechia|Slovakia|Hungary|Romania|Bulgaria|' +
  'Greece|Croatia|Slovenia|Serbia|Ukraine|Belarus|Russia|Soviet Union|USSR|Estonia|Latvia|Lithuania|Turkey|Israel|' +
  'Egypt|South Africa|Nigeria|Kenya|Morocco|Ethiopia|Saudi Arabia|United Arab Emirates|UAE|Iran|Iraq|India|Pakistan|' +
  'Bangladesh|Sri Lanka|China|Taiwan|Japan|South Korea|North Korea|Vietnam|Thailand|Malaysia|Singapore|Indonesia|' +
  'Philippines|Australia|New Zealand|Canada|Mexico|Brazil|Argentina|Chile|Colombia|Peru|Cuba|Georgia';
const MORE_STATES =
  'California|Texas|New York|New York State|North Carolina|South Carolina|Massachusetts|Oregon|Utah|Illinois|Indiana|' +
  'Virginia|Northern Virginia|Florida|Colorado|Pennsylvania|Georgia|Michigan|Ohio|Minnesota|New Jersey|Ontario|Quebec|' +
  'British Columbia|Bavaria|Washington|Washington State|Washington, D.C.|Washington D.C.|D.C.|Victoria|Hong Kong';

export const COUNTRIES: ReadonlySet<string> = new Set([
  ...spellings(countries),
  ...MORE_COUNTRIES.split('|'),
]);
export const STATES: ReadonlySet<string> = new Set([...spellings(regions), ...MORE_STATES.split('|')]);

/** Whether "X, `name`" says that X lies in it. */
export function isRegion(name: string): boolean {
  return COUNTRIES.has(name) || STATES.has(name);
}
