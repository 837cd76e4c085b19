/**
 * Clusters as entities: canonical name, aliases, strong keys, acronyms.
 *
 * The name is the plain title for the article's subject; otherwise the fullest frequent form: no acronym
 * beside its expansion, no last name beside the full one, no legal form (it is kept as an alias) unless the
 * bare name is that of a product, as with Docker and Docker, Inc. Keys are made from explicit names only.
 */
import type { NerContext } from '../ner/context.ts';
import type { Cluster } from './link.ts';
import {
  foldName,
  hasLegalForm,
  isAcronymShaped,
  normaliseName,
  titleForms,
  withoutDisambiguator,
  withoutLegalForm,
} from './names.ts';
import type { Name } from './rule.ts';

export interface NamedCluster extends Cluster {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly keys: readonly string[];
  readonly acronyms: readonly string[];
  /** Wikidata item that a list gives it. */
  readonly wikidata?: string;
  readonly about: boolean;
}

export function nameClusters(ner: NerContext, clusters: readonly Cluster[]): NamedCluster[] {
  const forms = new Set(titleForms(ner.document));
  const title = withoutDisambiguator(ner.document.title);
  const bare = new Set<string>();
  for (const { names } of clusters)
    for (const { surface } of names) if (!hasLegalForm(surface)) bare.add(foldName(surface));
  const aboutAt = clusters.findIndex(({ names }) => names.some(({ surface }) => surface === title));
  const about =
    aboutAt >= 0
      ? aboutAt
      : clusters.findIndex(({ names }) => names.some(({ surface }) => forms.has(surface)));
  return clusters.map((cluster, at) => nameCluster(ner, cluster, at === about ? title : undefined, bare));
}

const WIKIDATA_ITEM = /^Q[1-9]\d{0,11}$/;
const MOST_SPELLINGS = 200;
/** Forms that people say with the name: Toyota Motor Corporation. */
const SPOKEN_FORM = /(?:Corporation|Limited|Co\.)$/;

function nameCluster(
  ner: NerContext,
  cluster: Cluster,
  title: string | undefined,
  bare: ReadonlySet<string>,
): NamedCluster {
  // A name written in more ways than this is noise; the bound keeps the work linear.
  const names = cluster.names.slice(0, MOST_SPELLINGS);
  const short = new Set<string>();
  for (const { surface } of names) if (isExpandedHere(ner, surface, names)) short.add(surface);
  const acronyms = [...short].filter((surface) => ner.expansions.has(surface));
  for (const { surface } of names) if (isLastNameOf(surface, names)) short.add(surface);
  const explicit = names.filter(({ surface }) => !short.has(surface));
  const full = explicit.length > 0 ? explicit : names;
  const fullest = canonicalName(full);
  const name =
    title ??
    (standsApart(fullest, names, bare, ner) || SPOKEN_FORM.test(fullest)
      ? fullest
      : withoutLegalForm(fullest));
  const keys = new Set<string>();
  const items = new Set<string>();
  for (const { surface, canonical } of full) {
    // A company whose bare name is that of its product here keeps its legal form in the key.
    const own = standsApart(surface, names, bare, ner) ? foldName(surface) : normaliseName(surface);
    const row = canonical === undefined ? undefined : (ner.gazetteer.get(canonical) ?? undefined);
    if (isAcronymShaped(surface) && !row && title === undefined)
      keys.add(`acronym:${surface.replace(/s$/, '')}`);
    else keys.add(`name:${own}`);
    if (canonical !== undefined && !standsApart(surface, names, bare, ner)) {
      keys.add(`name:${normaliseName(canonical)}`);
      if (row?.identifier && WIKIDATA_ITEM.test(row.identifier)) items.add(row.identifier);
    }
  }
  const [wikidata, second] = items;
  // Two items are two things that a rule has joined: neither speaks for the whole.
  const item = second === undefined ? wikidata : undefined;
  if (item !== undefined) keys.add(`wikidata:${item}`);
  if (title !== undefined && !short.has(title)) {
    keys.add(`name:${normaliseName(title)}`);
    if (isAcronymShaped(title)) keys.add(`acronym:${title}`);
  }
  const aliases = new Set(cluster.names.map(({ surface }) => surface));
  aliases.delete(name);
  return {
    ...cluster,
    name,
    aliases: [...aliases],
    keys: [...keys].sort(byCodeUnit),
    acronyms: [...acronyms].sort(byCodeUnit),
    ...(item === undefined ? {} : { wikidata: item }),
    about: title !== undefined,
  };
}

export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isExpandedHere(ner: NerContext, surface: string, names: readonly Name[]): boolean {
  const expansion = ner.expansions.get(surface);
  if (expansion !== undefined && names.some((name) => name.surface === expansion)) return true;
  // An acronym linked to a longer name of more than one word, by the list or as the only one that fits.
  return (
    isAcronymShaped(surface) && names.some((name) => name.surface !== surface && name.surface.includes(' '))
  );
}

function isLastNameOf(surface: string, names: readonly Name[]): boolean {
  return (
    !surface.includes(' ') &&
    names.some(({ surface: full, type }) => type === 'Person' && full.endsWith(` ${surface}`))
  );
}

/** Whether the bare name is another entity's here, or is known as a product. */
function standsApart(
  surface: string,
  names: readonly Name[],
  bare: ReadonlySet<string>,
  ner: NerContext,
): boolean {
  if (!hasLegalForm(surface)) return false;
  const plain = withoutLegalForm(surface);
  const fold = foldName(plain);
  if (bare.has(fold)) return !names.some((name) => foldName(name.surface) === fold);
  const row = ner.gazetteer.get(plain);
  return row !== undefined && !ner.ontology.isA(row.type, 'Organization');
}

/** The fullest frequent form. */
function canonicalName(names: readonly Name[]): string {
  const scored = names.map(({ surface, spans, canonical }) => ({
    surface,
    legal: hasLegalForm(surface),
    listed: surface === canonical,
    count: spans.length,
    acronym: isAcronymShaped(surface),
  }));
  scored.sort(
    (a, b) =>
      Number(a.acronym) - Number(b.acronym) ||
      Number(a.legal) - Number(b.legal) ||
      Number(b.listed) - Number(a.listed) ||
      b.count - a.count ||
      b.surface.length - a.surface.length ||
      byCodeUnit(a.surface, b.surface),
  );
  const best = scored[0] as (typeof scored)[number];
  return best.surface.replace(/^The (?=\p{Lu})/u, '');
}
