/** Colours and weights of text on a terminal; without colours each gives its text back. */

export interface Paint {
  bold(text: string): string;
  dim(text: string): string;
  /** Names. */
  name(text: string): string;
  /** What is wrong. */
  wrong(text: string): string;
  /** What is well. */
  well(text: string): string;
}

const sgr = (on: number, off: number) => (text: string) => `\u001b[${on}m${text}\u001b[${off}m`;
const same = (text: string) => text;

const COLOURED: Paint = {
  bold: sgr(1, 22),
  dim: sgr(2, 22),
  name: sgr(36, 39),
  wrong: sgr(31, 39),
  well: sgr(32, 39),
};
const PLAIN: Paint = { bold: same, dim: same, name: same, wrong: same, well: same };

export function paintFor(output: { colours: boolean }): Paint {
  return output.colours ? COLOURED : PLAIN;
}
