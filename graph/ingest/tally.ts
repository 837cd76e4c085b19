/**
 * What all articles together say of one entity or one relation, kept so that an article can be added or
 * taken away without reading the others again. Only whole numbers, so that the order does not matter.
 */

import type { Ontology } from '../../extract/ontology/ontology.ts';
import { compareText } from '../../foundation/order.ts';
import { type BeganClaim, beganKey, beganOf } from './began.ts';

/** How many aliases a node shows, the most used first. */
const MAX_ALIASES = 40;
/** Articles about a thing know its type better than those that mention it. */
const ABOUT_WEIGHT = 5;

export interface EntityContribution {
  name: string;
  /** Whether the article knows it by a name of its own, and not by a lone acronym. */
  named: boolean;
  type: string;
  aliases: readonly string[];
  mentions: number;
  /** Thousandths. */
  confidence: number;
  about: boolean;
  wikidata?: string;
  url?: string;
  /** When it began, and the id of the sentence that says so. */
  began?: BeganClaim;
}

/** A Map, not an object: names such as `__proto__` are names too. */
type Counts = Map<string, number>;

export interface EntityTally {
  /** Name -> votes. */
  names: Counts;
  /** Type -> sum of thousandths. */
  types: Counts;
  /** Surface form -> articles. */
  aliases: Counts;
  mentions: number;
  articles: number;
  /** Sum of thousandths over `claims` claims. */
  confidence: number;
  claims: number;
  wikidata: Counts;
  urls: Counts;
  /** `date sentence` -> claims. */
  began: Counts;
}

export function emptyEntityTally(): EntityTally {
  return {
    names: new Map(),
    types: new Map(),
    aliases: new Map(),
    mentions: 0,
    articles: 0,
    confidence: 0,
    claims: 0,
    wikidata: new Map(),
    urls: new Map(),
    began: new Map(),
  };
}

const COUNTED = ['names', 'types', 'aliases', 'wikidata', 'urls', 'began'] as const;

/** A tally as the text that is kept in the store; equal tallies give equal texts. */
export function writeEntityTally(tally: EntityTally): string {
  const counts = COUNTED.map((field) => [...tally[field]].sort((a, b) => compareText(a[0], b[0])));
  return JSON.stringify([tally.mentions, tally.articles, tally.confidence, tally.claims, ...counts]);
}

export function readEntityTally(text: string): EntityTally {
  const [mentions, articles, confidence, claims, ...counts] = JSON.parse(text) as [
    number,
    number,
    number,
    number,
    ...[string, number][][],
  ];
  const maps = Object.fromEntries(COUNTED.map((field, index) => [field, new Map(counts[index])])) as Pick<
    EntityTally,
    (typeof COUNTED)[number]
  >;
  return { mentions, articles, confidence, claims, ...maps };
}

/** Adds (`by` 1) or takes away (`by` -1) what one article says of the entity; it may say it in several entities. */
export function tallyEntity(
  tally: EntityTally,
  contributions: readonly EntityContribution[],
  by: 1 | -1,
): void {
  if (contributions.length === 0) return;
  tally.articles += by;
  const surfaces = new Set<string>();
  for (const each of contributions) {
    tally.mentions += by * each.mentions;
    tally.confidence += by * each.confidence;
    tally.claims += by;
    if (each.named) count(tally.names, each.name, by * Math.max(1, each.mentions));
    if (each.type !== 'Entity')
      count(tally.types, each.type, by * each.confidence * (each.about ? ABOUT_WEIGHT : 1));
    surfaces.add(each.name);
    for (const alias of each.aliases) surfaces.add(alias);
    if (each.wikidata) count(tally.wikidata, each.wikidata, by);
    if (each.url) count(tally.urls, each.url, by);
    if (each.began) count(tally.began, beganKey(each.began), by);
  }
  for (const surface of surfaces) count(tally.aliases, surface, by);
}

/** The properties of the node that the tally makes. */
export function entityOf(id: string, tally: EntityTally, ontology: Ontology) {
  const name = most(tally.names) ?? most(tally.aliases) ?? id;
  const aliases = [...tally.aliases]
    .filter(([alias]) => alias !== name)
    .sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))
    .slice(0, MAX_ALIASES)
    .map(([alias]) => alias);
  const wikidata = most(tally.wikidata);
  const url = most(tally.urls);
  return {
    id,
    name,
    type: typeOf(tally.types, ontology),
    aliases,
    mentions: tally.mentions,
    articles: tally.articles,
    confidence: tally.claims === 0 ? 0 : Math.round(tally.confidence / tally.claims) / 1000,
    ...(wikidata === undefined ? {} : { wikidata }),
    ...(url === undefined ? {} : { url }),
    ...beganOf(tally.began),
  };
}

/**
 * The type that the votes give: the branch with the most votes, then down into it as long as one child
 * holds at least a third of what the branch has.
 */
export function typeOf(votes: ReadonlyMap<string, number>, ontology: Ontology): string {
  const totals = new Map<string, number>();
  for (const [type, value] of votes) {
    // A type of an ontology file that is not given now stands right below Entity.
    const chain = ontology.hasType(type) ? ontology.chain(type) : ['Entity', type];
    for (const ancestor of chain) totals.set(ancestor, (totals.get(ancestor) ?? 0) + value);
  }
  const strangers = [...votes.keys()].filter((type) => !ontology.hasType(type)).sort(compareText);
  const total = (type: string) => totals.get(type) ?? 0;
  let at = 'Entity';
  for (;;) {
    let best: string | undefined;
    const children = ontology.types.filter(({ parent }) => parent === at).map(({ id }) => id);
    for (const type of at === 'Entity' ? [...children, ...strangers] : children) {
      if (total(type) === 0) continue;
      if (best === undefined || total(type) > total(best)) best = type;
    }
    if (best === undefined || (at !== 'Entity' && total(best) * 3 < total(at))) return at;
    at = best;
  }
}

export interface EvidenceTally {
  /** Sentence id. */
  id: string;
  method: string;
  /** Thousandths. */
  confidence: number;
  /** Hash of what the sentence says. */
  text: string;
}

/** The properties of the edge that the evidence makes; one text counts once, under however many names. */
export function relationOf(id: string, evidence: readonly EvidenceTally[]) {
  const byText = new Map<string, number>();
  for (const each of evidence) byText.set(each.text, Math.max(byText.get(each.text) ?? 0, each.confidence));
  // Noisy-or over distinct texts, in a fixed order: floating-point products depend on it.
  let doubt = 1;
  for (const confidence of [...byText.values()].sort((a, b) => a - b)) doubt *= 1 - confidence / 1000;
  return {
    id,
    confidence: Math.round(Math.min(0.99, 1 - doubt) * 1000) / 1000,
    weight: byText.size,
    evidence: [...new Set(evidence.map((each) => each.id))].sort(),
    methods: [...new Set(evidence.map((each) => each.method))].sort(),
  };
}

function count(counts: Counts, key: string, by: number): void {
  const now = (counts.get(key) ?? 0) + by;
  if (now > 0) counts.set(key, now);
  else counts.delete(key);
}

/** The key with the most votes; of equals the longer, then the smaller. */
function most(counts: ReadonlyMap<string, number>): string | undefined {
  let best: string | undefined;
  let votes = 0;
  for (const [key, value] of counts) {
    const better =
      best === undefined ||
      value > votes ||
      (value === votes && (key.length > best.length || (key.length === best.length && key < best)));
    if (!better) continue;
    best = key;
    votes = value;
  }
  return best;
}
