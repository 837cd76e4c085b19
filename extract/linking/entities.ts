/**
 * Clusters as entities: canonical name, aliases, strong keys, acronyms.
 *
 * The name is the plain title for the article's subject; otherwise the fullest frequent form: no acronym
 * beside its expansion, no last name beside the full one, no legal form (it is kept as an alias) unless the
 * bare name is that of a product, as with Docker and Docker, Inc. Keys are made from explicit names only.
 */
import type { NerContext } from '../ner/context.ts';
import { keysOf } from './keys.ts';
import type { Cluster } from './name-sets.ts';
import {
  foldName,
  hasLegalForm,
  isAcronymShaped,
  titleForms,
  withoutDisambiguator,
  withoutLegalForm,
} from './names.ts';
import type { Name } from './rule.ts';
import { titleIdentity } from './targets.ts';

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
    for (const { surface, sense } of names)
      if (!hasLegalForm(surface) && sense?.firm === undefined) bare.add(foldName(surface));
  // A spelling of the title that links lead away from is another thing.
  const isSubject = (fits: (surface: string) => boolean) => (cluster: Cluster) =>
    cluster.names.some(({ surface, sense }) => fits(surface) && (sense === undefined || sense.subject));
  const aboutAt = clusters.findIndex(isSubject((surface) => surface === title));
  const about = aboutAt >= 0 ? aboutAt : clusters.findIndex(isSubject((surface) => forms.has(surface)));
  return clusters.map((cluster, at) => nameCluster(ner, cluster, at === about ? title : undefined, bare));
}

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
  const spellings = cluster.names.slice(0, MOST_SPELLINGS);
  // The short name of a firm that shares it with what it makes speaks for nothing.
  const own = spellings.filter(({ sense }) => sense?.firm === undefined);
  const names = own.length > 0 ? own : spellings;
  const short = new Set<string>();
  for (const { surface } of names) if (isExpandedHere(ner, surface, names)) short.add(surface);
  const acronyms = [...short].filter((surface) => ner.expansions.has(surface));
  for (const { surface, key } of names) if (cluster.short.has(key)) short.add(surface);
  const explicit = names.filter(({ surface }) => !short.has(surface));
  const full = explicit.length > 0 ? explicit : names;
  const fullest = full[0]?.sense?.firm ?? canonicalName(full);
  const name =
    title ??
    linkedName(names) ??
    (standsApart(fullest, own, bare, ner) || SPOKEN_FORM.test(fullest) ? fullest : withoutLegalForm(fullest));
  const { keys, wikidata } = keysOf(ner, {
    full,
    titleIsShort: title !== undefined && short.has(title),
    standsApart: (surface) => standsApart(surface, own, bare, ner),
    ...(title === undefined ? {} : { title: ner.document.title }),
  });
  const aliases = new Set(cluster.names.map(({ surface }) => surface));
  aliases.delete(name);
  return {
    ...cluster,
    name,
    aliases: [...aliases],
    keys: [...keys].sort(byCodeUnit),
    acronyms: [...acronyms].sort(byCodeUnit),
    ...(wikidata === undefined ? {} : { wikidata }),
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

/** The title that most links of it lead to, in the spelling of the text where that has it. */
function linkedName(names: readonly Name[]): string | undefined {
  let most: Name | undefined;
  for (const name of names)
    if (name.sense?.target !== undefined && name.spans.length > (most?.spans.length ?? 0)) most = name;
  if (most?.sense?.target === undefined) return undefined;
  const title = withoutDisambiguator(most.sense.target);
  const identity = titleIdentity(title);
  const written = names.find(({ surface }) => foldName(surface) === identity)?.surface;
  return written?.replace(/^The (?=\p{Lu})/u, '') ?? title.slice(0, 1).toUpperCase() + title.slice(1);
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
