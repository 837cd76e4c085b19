/**
 * Redirects of a wiki: another title of an article. One ties the keys of the two titles together as an article
 * does with the names of one entity, so that it counts whether it comes before its article, after it or alone.
 */
import { contentId } from '../../extract/identity.ts';
import { normaliseName } from '../../extract/index.ts';
import type { Ties } from '../resolution/links.ts';

export interface Redirect {
  readonly redirect: string;
  /** Title that it leads to. */
  readonly target: string;
}

export function isRedirect(item: object): item is Redirect {
  return 'redirect' in item;
}

/** One of a title: a later one with another target takes the place of the former. */
export function redirectId({ redirect }: Redirect): string {
  return contentId('a', 'redirect', redirect);
}

export function tiesOfRedirect({ redirect, target }: Redirect): Ties {
  const key = `name:${normaliseName(target)}`;
  const other = `name:${normaliseName(redirect)}`;
  // A lone acronym of the text has a key of its own kind.
  const acronyms = /^[\p{Lu}\p{N}]{2,8}$/u.test(redirect) ? [{ acronym: redirect, key, type: 'Entity' }] : [];
  return { keys: key === other ? [] : [[key, other].sort()], acronyms };
}

/** What the bookkeeping node of a redirect keeps. */
export function redirectProperties(redirect: Redirect): {
  id: string;
  properties: Record<string, string | string[]>;
} {
  const id = redirectId(redirect);
  const ties = JSON.stringify(tiesOfRedirect(redirect));
  return { id, properties: { id, digest: '', claims: '', nodes: [], ties } };
}
