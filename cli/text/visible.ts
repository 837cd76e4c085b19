/**
 * Makes text from outside safe to show on a terminal: names and sentences come from articles, and an
 * escape sequence in one must not steer the terminal, nor a change of direction reorder the line.
 */

/** C0, delete, C1, line and paragraph separators, and marks and overrides of direction. */
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** One line: white space becomes a space, other control characters their code, as `\u{1b}`. */
export function visible(text: string): string {
  return text
    .replace(/[\t\n\v\f\r]+/g, ' ')
    .replace(CONTROL, code)
    .replace(LONE_SURROGATE, '\ufffd');
}

/** The same, with line ends and tabs kept. */
export function visibleLines(text: string): string {
  return text.replace(CONTROL, (character) =>
    character === '\n' || character === '\t' ? character : code(character),
  );
}

/** The same, one cell for each code unit: columns counted in the text still fit. */
export function visibleAligned(text: string): string {
  return text.replace(CONTROL, (character) => (character === '\t' ? ' ' : '\ufffd'));
}

function code(character: string): string {
  return `\\u{${character.charCodeAt(0).toString(16)}}`;
}
