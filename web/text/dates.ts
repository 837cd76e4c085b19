/** Dates in the reader's language, as exact as they are: a day, a month or a year. */
import { language } from './language.ts';

const EXACTNESS = [
  { length: 4, format: { year: 'numeric' } },
  { length: 7, format: { year: 'numeric', month: 'long' } },
  { length: 10, format: { year: 'numeric', month: 'long', day: 'numeric' } },
] as const;

/** @param iso `2021`, `2021-03` or `2021-03-30`; anything else comes back as it is */
export function dateText(iso: string, locale: string = language === 'en' ? 'en-GB' : language): string {
  const exact = EXACTNESS.find(({ length }) => length === iso.length);
  const [year, month = '01', day = '01'] = iso.split('-');
  const time = new Date(`${year}-${month}-${day}T00:00:00Z`);
  if (!exact || Number.isNaN(time.getTime())) return iso;
  return new Intl.DateTimeFormat(locale, { ...exact.format, timeZone: 'UTC' }).format(time);
}
