/** The `Content-Disposition` of a download: a name from the graph made safe (RFC 6266, RFC 8187). */

/** Controls, marks that turn the reading direction, and what file systems or headers take for syntax. */
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff"\\/:*?<>|;]+/g;
const MAX_LENGTH = 80;

/**
 * A file name without path parts, controls or tricks, at most 80 characters and never empty.
 * @param name any text, for instance an entity's name
 */
export function safeFileName(name: string, extension: string): string {
  const clean = [...name.replace(UNSAFE, ' ').replace(/\s+/g, ' ')]
    .slice(0, MAX_LENGTH)
    .join('')
    // Lone surrogates become U+FFFD: a name must be valid UTF-8.
    .replace(/[\ud800-\udfff]/gu, '\ufffd')
    .replace(/^[. ]+|(?<![. ])[. ]+$/g, '');
  return `${clean === '' ? 'kith' : clean}.${extension}`;
}

/** `attachment` with the name in ASCII, and in UTF-8 when it needs it. */
export function attachment(fileName: string): string {
  const ascii = fileName.replace(/[^\x20-\x7e]/gu, '_');
  if (ascii === fileName) return `attachment; filename="${ascii}"`;
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
