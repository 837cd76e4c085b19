/** Reader of plain text: the text is the input itself, so offsets are those of the file. */
import { KithError } from '../../foundation/errors.ts';
import { plainDocument, type SourceInput } from '../document.ts';
import { plainSections } from './headings.ts';
import type { Reader } from './reader.ts';
import { quoted } from './soundness.ts';
import { endingOf, isTitleLine, shortFirstLine, titleFromSource, titleFromText } from './titles.ts';

/** Markup that would read as words: refused unless the format is given. */
const MARKUP = /^\s{0,100}<(?:!doctype\b|\?xml\b|html\b|mediawiki\b|svg\b|[a-z]+(?::[a-z]*)?\s+xmlns)/i;

export const text: Reader = {
  id: 'text',
  label: 'Plain text',
  help: 'Plain text; a short first line is the title, short lines alone between blank lines are headings',
  extensions: ['txt', 'text'],

  detect(head, source) {
    if (MARKUP.test(head)) return 0;
    return this.extensions.includes(endingOf(source)) ? 0.4 : 0.1;
  },

  *read({ source, text }: SourceInput) {
    const first = shortFirstLine(text);
    const titled = first !== undefined && isTitleLine(first) ? first : undefined;
    const title = titled?.text ?? (titleFromSource(source) || titleFromText(text));
    if (title === '') {
      yield new KithError(
        'input-untitled',
        `${quoted(source)} has no title; begin it with one on a line of its own.`,
        {
          source,
        },
      );
      return;
    }
    yield {
      // Texts from standard input share a source; their titles keep them apart.
      ...plainDocument({ id: source === '-' ? `-:${title}` : source, title, text }),
      source,
      sections: plainSections(text, titled?.alone ? titled.end : 0),
    };
  },
};
