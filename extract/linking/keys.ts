/**
 * Strong keys: what joins the entity to the same one of other articles. Only full and explicit names and the
 * titles of links give one; never a last name, nor the acronym beside its expansion. A spelling that means
 * several things here gives none of itself, but the title that tells which.
 */
import { ACRONYM_KEY } from '../identity.ts';
import type { NerContext } from '../ner/context.ts';
import { foldName, isAcronymShaped, normaliseName, withoutDisambiguator } from './names.ts';
import type { Name } from './rule.ts';
import { titleIdentity } from './targets.ts';

/** Names of an entity that its keys are made from. */
export interface KeyNames {
  /** The full names: those that stand for themselves. */
  readonly full: readonly Name[];
  /** Title of the article that is about it. */
  readonly title?: string;
  /** Whether the plain title is only a short form of another name of it. */
  readonly titleIsShort: boolean;
  /** Whether a name keeps its legal form, as its bare name is that of something else. */
  readonly standsApart: (surface: string) => boolean;
}

export interface Keys {
  readonly keys: ReadonlySet<string>;
  /** Wikidata item that a list gives it. */
  readonly wikidata?: string;
}

const WIKIDATA_ITEM = /^Q[1-9]\d{0,11}$/;

export function keysOf(ner: NerContext, { full, title, titleIsShort, standsApart }: KeyNames): Keys {
  const keys = new Set<string>();
  const items = new Set<string>();
  const plain = title === undefined ? undefined : withoutDisambiguator(title);
  for (const { surface, canonical, sense } of full) {
    const apart = standsApart(surface);
    const row = canonical === undefined ? undefined : ner.gazetteer.get(canonical);
    if (sense?.target !== undefined) keys.add(`name:${titleKey(sense.target, sense.divided)}`);
    else if (sense?.firm !== undefined)
      keys.add(`name:${standsApart(sense.firm) ? foldName(sense.firm) : normaliseName(sense.firm)}`);
    // What the title has in brackets is part of the key: there are others of the plain name.
    else if (surface === plain && plain !== title?.trim()) keys.add(`name:${titleIdentity(title as string)}`);
    else if (isAcronymShaped(surface) && !row && title === undefined)
      keys.add(ACRONYM_KEY + surface.replace(/s$/, ''));
    else keys.add(`name:${apart ? foldName(surface) : normaliseName(surface)}`);
    if (canonical !== undefined && !apart && sense?.firm === undefined) {
      keys.add(`name:${normaliseName(canonical)}`);
      if (row?.identifier && WIKIDATA_ITEM.test(row.identifier)) items.add(row.identifier);
    }
  }
  const [wikidata, second] = items;
  // Two items are two things that a rule has joined: neither speaks for the whole.
  const item = second === undefined ? wikidata : undefined;
  if (item !== undefined) keys.add(`wikidata:${item}`);
  if (title !== undefined && plain !== undefined && !titleIsShort) {
    keys.add(`name:${plain === title.trim() ? normaliseName(plain) : titleIdentity(title)}`);
    if (isAcronymShaped(plain)) keys.add(ACRONYM_KEY + plain);
  }
  return { keys, ...(item === undefined ? {} : { wikidata: item }) };
}

/** A title keeps its legal form where the spelling means something else too: Apple Inc. and the apple. */
function titleKey(title: string, divided: boolean): string {
  return divided ? titleIdentity(title) : normaliseName(title);
}
