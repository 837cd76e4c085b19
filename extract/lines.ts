/** Lines that stand for themselves: list items and headings, in plain text and in light markup. */
import { isDigit, isLower, isSpace } from './characters.ts';

const BULLETS = new Set([...'-*+•‣◦▪·–—●○'].map((sign) => sign.charCodeAt(0)));

/**
 * Whether a line that begins at `at` (its indentation skipped) is a list item or a heading in markup, so that
 * whatever stands before it is over: `- x`, `• x`, `1. x`, `a) x`, `# x`, `== x`, `| x`, `> x`, `Category:x`.
 */
export function startsLineUnit(text: string, at: number, end: number): boolean {
  const code = text.charCodeAt(at);
  const next = at + 1 < end ? text.charCodeAt(at + 1) : 0x20;
  if (BULLETS.has(code)) return isSpace(next);
  if (code === 0x23) return isSpace(next) || next === 0x23;
  if (code === 0x3d) return next === 0x3d;
  if (code === 0x7c || code === 0x3e) return true;
  if (code === 0x43 && text.startsWith('Category:', at)) return true;
  // `1.`, `12)`, `a)`; four digits are a year.
  let last = at;
  while (last < end && last - at < 3 && isDigit(text.charCodeAt(last))) last++;
  if (last === at && isLower(code)) last++;
  if (last === at) return false;
  const sign = text.charCodeAt(last);
  if (sign !== 0x29 && !(sign === 0x2e && isDigit(code))) return false;
  return last + 1 >= end || isSpace(text.charCodeAt(last + 1));
}
