/** Characters that XML 1.0 and tables cannot hold. */

/** What XML 1.0 leaves out of its `Char`: most controls, halves of surrogate pairs, U+FFFE and U+FFFF. */
const UNWRITABLE = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu;

/** The text with U+FFFD in place of each character that no XML or UTF-8 file can hold. */
export function writable(text: string): string {
  return text.replace(UNWRITABLE, '\ufffd');
}
