/** How deeply markup may be nested before an article is refused, so that no input can overflow the stack. */
import { KithError } from '../../foundation/errors.ts';
import { quoted } from './soundness.ts';

/** Brackets, quotes, templates or elements that are open at once. */
export const DEEPEST_NESTING = 100;

/** Thrown where markup is nested deeper than that; the reader says in which file and line. */
export class NestedTooDeep extends Error {
  /** Offset in the text, where it is known. */
  readonly offset: number | undefined;

  constructor(message: string, offset?: number) {
    super(message);
    this.offset = offset;
  }
}

/**
 * @param what what is nested, in the plural ("templates, links or tables")
 * @param line the line at fault, from 1
 */
export function tooDeep(
  source: string,
  what: string,
  line: number,
  { deepest = DEEPEST_NESTING, subject = quoted(source) } = {},
): KithError {
  return new KithError(
    'input-too-deep',
    `${subject} cannot be read: at line ${line}, ${what} are nested more than ${deepest} deep; mend it, or read the file with --format text.`,
    { source, position: { line, column: 1 } },
  );
}
