/** Addresses that an article gives: only those of the web are kept, so that none can ever run as a script. */

/** Longest address that is kept. */
const LONGEST_ADDRESS = 4_096;

/** @returns the address when it is an absolute one of http or https, else undefined */
export function webAddress(address: string): string | undefined {
  const trimmed = address.trim();
  if (trimmed.length > LONGEST_ADDRESS || !/^https?:\/\/[^\s<>"]+$/i.test(trimmed)) return undefined;
  return URL.canParse(trimmed) ? trimmed : undefined;
}

/**
 * @param target the target of a link in an article's markup
 * @returns the target when it is one of the web or relative to the article, else undefined
 */
export function linkTarget(target: string): string | undefined {
  const trimmed = target.trim();
  if (trimmed === '' || trimmed.length > LONGEST_ADDRESS || /[\u0000-\u0020\u007f]/.test(trimmed))
    return undefined;
  // A colon before any slash makes a scheme: javascript:, data:, vbscript:, mailto:…
  return /^[^/?#]*:/.test(trimmed) ? webAddress(trimmed) : trimmed;
}
