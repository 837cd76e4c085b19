/** The readers: one list, from which `--format`, its help and the API's formats are made. */
import { KithError } from '../../foundation/errors.ts';
import { Registry } from '../../foundation/registry.ts';
import { html } from './html.ts';
import { jsonl } from './jsonl.ts';
import { llmpedia } from './llmpedia.ts';
import { markdown } from './markdown.ts';
import { mediawikiXml } from './mediawiki-xml.ts';
import type { Reader } from './reader.ts';
import { quoted } from './soundness.ts';
import { text } from './text.ts';
import { wikitext } from './wikitext.ts';

export const readers = new Registry<Reader>('input format', 'unknown-format', [
  llmpedia,
  html,
  markdown,
  wikitext,
  mediawikiXml,
  jsonl,
  text,
]);

/** How many characters of an input a reader is shown to know its format. */
export const HEAD_LENGTH = 4_096;

/**
 * The reader that is surest of an input; of equals, the first in the list.
 * @param head the beginning of the text (more than `HEAD_LENGTH` characters are cut)
 * @param source the input's name, for its ending
 * @throws KithError `unknown-format` when none knows it
 */
export function detectReader(head: string, source: string): Reader {
  const beginning = head.slice(0, HEAD_LENGTH);
  let best: Reader | undefined;
  let surest = 0;
  for (const reader of readers.all) {
    const confidence = reader.detect(beginning, source);
    if (confidence > surest) {
      best = reader;
      surest = confidence;
    }
  }
  if (best) return best;
  throw new KithError(
    'unknown-format',
    `${quoted(source)} is in none of the formats that kith reads (${readers.ids.join(', ')}); to read it as one of them all the same, give --format.`,
    { source, known: readers.ids },
  );
}
