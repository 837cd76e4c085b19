/** Documents for the tests of extraction, made from a few lines of text. */
import type { Document, InfoboxLine } from '../../extract/document.ts';
import { contentHash } from '../../extract/identity.ts';

interface Parts {
  title?: string;
  infobox?: Record<string, string>;
  aliases?: string[];
  parent?: string;
  categories?: string[];
}

/** A document whose infobox lines stand before one body of text. */
export function plainDocument(
  body: string,
  { title = 'Untitled', infobox = {}, ...rest }: Parts = {},
): Document {
  let text = '';
  const lines: InfoboxLine[] = [];
  for (const [field, value] of Object.entries(infobox)) {
    const start = text.length;
    text += `${field}: ${value}`;
    lines.push({ field, value, start, valueStart: start + field.length + 2, end: text.length });
    text += '\n';
  }
  const infoboxEnd = text.length;
  text += body;
  return {
    identity: title,
    title,
    source: 'test',
    format: 'text',
    categories: [],
    aliases: [],
    infobox: lines,
    links: [],
    text,
    sections: [
      ...(lines.length > 0
        ? [{ heading: 'Infobox', start: 0, end: infoboxEnd, kind: 'infobox' as const }]
        : []),
      { heading: '', start: infoboxEnd, end: text.length, kind: 'lead' as const },
    ],
    hash: contentHash(text),
    ...rest,
  };
}
