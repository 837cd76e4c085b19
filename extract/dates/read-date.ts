/** Reads a date as people write it, to an ISO date or a part of one: `2021-03-30`, `2021-03`, `2021`. */

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const MONTH = `(?:${MONTHS.map((month) => `${month.slice(0, 3)}(?:${month.slice(3)})?\\.?`).join('|')}|sept\\.?)`;

/** `30 March 2021`, `March 30, 2021`, `March 2021`, `2021-03-30`, `2021-03`, `2021`; the first that fits. */
const SHAPES: readonly { readonly shape: RegExp; readonly order: readonly ('d' | 'm' | 'y')[] }[] = [
  {
    shape: new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)? (${MONTH}),? (\\d{4})(?!\\d)`, 'i'),
    order: ['d', 'm', 'y'],
  },
  {
    shape: new RegExp(`^(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)`, 'i'),
    order: ['m', 'd', 'y'],
  },
  { shape: new RegExp(`^(${MONTH}),? (\\d{4})(?!\\d)`, 'i'), order: ['m', 'y'] },
  { shape: /^(\d{4})-(\d{2})-(\d{2})(?!\d)/, order: ['y', 'm', 'd'] },
  { shape: /^(\d{4})-(\d{2})(?![\d-])/, order: ['y', 'm'] },
  { shape: /^(\d{4})(?![\d.,]?\d|s\b)/, order: ['y'] },
];

/** Years that are taken for years. */
const FIRST_YEAR = 1000;
const LAST_YEAR = 2099;

export interface ReadDate {
  /** ISO 8601, as exact as the text is. */
  readonly iso: string;
  /** Characters that it takes up. */
  readonly length: number;
}

/** The date with which a text begins, if it begins with one. */
export function readDate(text: string): ReadDate | null {
  const start = text.slice(0, 30);
  for (const { shape, order } of SHAPES) {
    const match = shape.exec(start);
    if (!match) continue;
    const part = (which: 'd' | 'm' | 'y'): string | undefined => {
      const at = order.indexOf(which);
      return at < 0 ? undefined : match[at + 1];
    };
    const iso = isoOf(part('y') ?? '', part('m'), part('d'));
    if (iso !== null) return { iso, length: match[0].length };
  }
  return null;
}

function isoOf(year: string, month: string | undefined, day: string | undefined): string | null {
  if (Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return null;
  if (month === undefined) return year;
  const m = /^\d/.test(month) ? Number(month) : monthOf(month);
  if (m < 1 || m > 12) return null;
  const padded = `${year}-${String(m).padStart(2, '0')}`;
  if (day === undefined) return padded;
  const d = Number(day);
  return d < 1 || d > daysIn(Number(year), m) ? null : `${padded}-${String(d).padStart(2, '0')}`;
}

const monthOf = (name: string): number =>
  MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3).toLowerCase())) + 1;

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return leap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
