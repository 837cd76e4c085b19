/** Small things kept in this browser. Storage may be forbidden or full; then nothing is kept. */

export function kept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps a text, or with `null` forgets it. Returns whether it is kept beyond this page. */
export function keep(key: string, value: string | null): boolean {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
    return true;
  } catch {
    // it lasts as long as the page
    return false;
  }
}
