/** Which texts are addresses of the web. */

/** The normalised address when `value` is an http or https URL, else `null`. */
export function webAddress(value: string): string | null {
  if (!/^https?:\/\//i.test(value)) return null;
  try {
    const url = new URL(value);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
  } catch {
    return null;
  }
}
