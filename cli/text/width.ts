/** Cells that text takes on a terminal: two for East Asian wide characters and emoji, none for marks. */

const NARROW = /^[\u0020-\u007e\u00a0-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u21ff\u2500-\u25ff]*$/;
const NOTHING = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
/** The blocks that Unicode's EastAsianWidth lists as W or F, less single characters of others. */
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f1e6}-\u{1f1ff}\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1faff}\u{20000}-\u{3fffd}]$/u;

function cells(character: string): number {
  return NOTHING.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
}

export function widthOf(text: string): number {
  if (NARROW.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += cells(character);
  return width;
}

/** The text in so many cells at most; what is cut off leaves an ellipsis. */
export function cut(text: string, width: number): string {
  // No text of more code units than this can cut, and no cell is read further.
  const head = text.length > width * 16 ? text.slice(0, width * 16) : text;
  if (head === text && widthOf(text) <= width) return text;
  let used = 0;
  let end = 0;
  for (const character of head) {
    const next = used + cells(character);
    if (next > width - 1) break;
    used = next;
    end += character.length;
  }
  return `${head.slice(0, end)}…`;
}

/** Filled up with spaces on the right, or on the left. */
export function pad(text: string, width: number, side: 'left' | 'right' = 'right'): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)));
  return side === 'right' ? text + space : space + text;
}
