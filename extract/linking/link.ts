/**
 * Linking within one article: which mentions are one thing. An ordered sieve of rules over names (all
 * mentions of one surface that mean one thing); each merge keeps the sentence that says why.
 */
import type { NerContext } from '../ner/context.ts';
import type { Span } from '../ner/overlaps.ts';
import { type SurfaceType, versionless } from '../ner/typing.ts';
import { type Cluster, NameSets } from './name-sets.ts';
import { numbersOf } from './names.ts';
import { linkingRules } from './registry.ts';
import type { LinkingContext, Merge, Name } from './rule.ts';
import { listedAs } from './sense-types.ts';
import type { Sense, Senses } from './senses.ts';

/** @returns clusters in the order of their first mention */
export function link(
  ner: NerContext,
  spans: readonly Span[],
  types: ReadonlyMap<string, SurfaceType>,
  senses: Senses,
): Cluster[] {
  const names = namesOf(ner, spans, types, senses);
  const byKey = new Map(names.map((name) => [name.key, name]));
  const context: LinkingContext = {
    ner,
    spans,
    names,
    bySurface: mainNames(names),
    nameOf: (span) => byKey.get(senses.keyOf(span)) as Name,
  };
  const sets = new NameSets(names);
  for (const rule of linkingRules.all)
    for (const merge of rule.merges(context)) if (agrees(context, sets, merge)) sets.join(merge);
  return sets.clusters();
}

function namesOf(
  ner: NerContext,
  spans: readonly Span[],
  types: ReadonlyMap<string, SurfaceType>,
  senses: Senses,
): Name[] {
  const byKey = new Map<string, Span[]>();
  for (const span of spans) {
    const key = senses.keyOf(span);
    const list = byKey.get(key);
    if (list) list.push(span);
    else byKey.set(key, [span]);
  }
  return [...byKey].map(([key, own]) => {
    const { surface } = own[0] as Span;
    const sense = senses.get(key);
    return {
      key,
      surface,
      spans: own,
      type: types.get(key)?.type ?? 'Entity',
      typeConfidence: types.get(key)?.confidence ?? 0,
      canonical: canonicalOf(ner, own, sense) ?? listedVersion(surface, ner),
      ...(sense ? { sense } : {}),
    };
  });
}

function mainNames(names: readonly Name[]): Map<string, Name> {
  const main = new Map<string, Name>();
  for (const name of names) {
    const other = main.get(name.surface);
    const more =
      !other ||
      (!other.sense?.subject && (name.sense?.subject === true || name.spans.length > other.spans.length));
    if (more) main.set(name.surface, name);
  }
  return main;
}

/** The name that a list gives the spelling, unless a link or the text says that another thing is meant. */
function canonicalOf(ner: NerContext, spans: readonly Span[], sense?: Sense): string | undefined {
  if (sense) return listedAs(ner, sense)?.name;
  for (const { proposals } of spans)
    for (const { canonical } of proposals) {
      const row = canonical === undefined ? undefined : ner.gazetteer.get(canonical);
      if (row) return row.name;
    }
  return undefined;
}

/** `RHEL 8` and `Red Hat Enterprise Linux 8` are one: the listed name with the version. */
function listedVersion(surface: string, { gazetteer }: NerContext): string | undefined {
  const base = versionless(surface);
  const row = base === undefined ? undefined : gazetteer.get(base);
  return base === undefined || !row ? undefined : row.name + surface.slice(base.length);
}

/** What the text or a list says stands; otherwise numbers, types and the targets of links must agree. */
function agrees(
  { ner: { ontology } }: LinkingContext,
  sets: NameSets,
  { from, into, explicit, stated }: Merge,
): boolean {
  if (sets.meanApart(from, into)) return false;
  if (stated) return true;
  if (sets.leadElsewhere(from, into)) return false;
  if (explicit) return true;
  if (numbersOf(from.surface) !== numbersOf(into.surface)) return false;
  const a = sets.type(from);
  const b = sets.type(into);
  return a.typeConfidence < 0.7 || b.typeConfidence < 0.7 || ontology.compatible(a.type, b.type);
}
