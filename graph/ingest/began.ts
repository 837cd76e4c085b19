/** When an entity began, of what several articles about it say. */
import { compareText } from '../../foundation/order.ts';

export interface BeganClaim {
  /** ISO date, month or year. */
  date: string;
  /** Id of the sentence that says so. */
  sentence: string;
}

/** A claim as the key under which it is counted. */
export const beganKey = ({ date, sentence }: BeganClaim): string => `${date} ${sentence}`;

/**
 * The property of a node, and its evidence. The year that most articles give stands, of equals the earliest;
 * of that year the most exact date, then the one that most give, then the smallest. So the result depends on
 * the claims alone, and not on their order.
 */
export function beganOf(claims: ReadonlyMap<string, number>): { began?: string; beganEvidence?: string } {
  const years = new Map<string, number>();
  const dates = new Map<string, number>();
  for (const [key, votes] of claims) {
    const [date = ''] = key.split(' ', 1);
    years.set(date.slice(0, 4), (years.get(date.slice(0, 4)) ?? 0) + votes);
    dates.set(date, (dates.get(date) ?? 0) + votes);
  }
  const [year] = [...years].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))[0] ?? [];
  if (year === undefined) return {};
  const [date = year] =
    [...dates]
      .filter(([each]) => each.startsWith(year))
      .sort((a, b) => b[0].length - a[0].length || b[1] - a[1] || compareText(a[0], b[0]))[0] ?? [];
  const [evidence = ''] = [...claims.keys()]
    .filter((key) => key.startsWith(`${date} `))
    .map((key) => key.slice(date.length + 1))
    .sort(compareText);
  return { began: date, beganEvidence: evidence };
}
