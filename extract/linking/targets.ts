/** What a link of the markup leads to, as far as that names a thing: the title of an article. */
import { foldName } from './names.ts';

/** Longest title that is read; wikis end theirs at 255 bytes. */
const LONGEST = 300;

/**
 * @param target of a link: a title, with `#section` and underscores as they come, or an address
 * @returns the title; undefined for a part of the same page and for an address that is none of a wiki's articles
 */
export function linkedTitle(target: string): string | undefined {
  if (target.length > LONGEST) return undefined;
  const [page = ''] = target.split('#', 1);
  const path = /^(?:https?:\/\/[^/?]+)?\/(?:wiki|entity)\/([^/?]+)$/i.exec(page)?.[1];
  if (path === undefined && /^[a-z][a-z0-9+.-]*:\/\/|\/\/|^[./]|\.(?:html?|md|php|txt)$/i.test(page))
    return undefined;
  const title = (path === undefined ? page : decoded(path)).replaceAll('_', ' ').trim();
  return /[\p{L}\p{N}]/u.test(title) ? title : undefined;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Two spellings of one title have one identity: `Bié (province)` and `Bié Province`. */
export function titleIdentity(title: string): string {
  return foldName(title);
}

/** What stands in brackets at the end of a title to tell it from others: `Mercury (planet)` -> `planet`. */
export function disambiguatorOf(title: string): string | undefined {
  return /\S\s*\(([^()]{1,60})\)$/u.exec(title.trim())?.[1]?.trim();
}
