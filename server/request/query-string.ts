/** Query strings, strictly: each name once, valid UTF-8, no brackets, no arrays. */
import { KithError } from '../../foundation/errors.ts';

/**
 * Names and values of the part of an address after `?`.
 * @returns an object without a prototype
 * @throws KithError `invalid-request` for a repeated name or broken percent-encoding
 */
export function parseQueryString(address: string): Record<string, string> {
  const values: Record<string, string> = Object.create(null);
  const mark = address.indexOf('?');
  if (mark < 0) return values;
  for (const pair of address.slice(mark + 1).split('&')) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    const name = decode(equals < 0 ? pair : pair.slice(0, equals));
    if (name in values)
      throw new KithError(
        'invalid-request',
        `The query parameter \`${name.slice(0, 40)}\` is given more than once; give it once, with commas between values.`,
      );
    values[name] = equals < 0 ? '' : decode(pair.slice(equals + 1));
  }
  return values;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw new KithError(
      'invalid-request',
      'The query string is not valid percent-encoded UTF-8; encode its values with encodeURIComponent.',
    );
  }
}
