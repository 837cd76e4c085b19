/**
 * Which thing each mention of a spelling means, where an article uses one spelling for several. Only what the
 * article itself says takes mentions apart: links that lead to different articles, a title that a link leads
 * away from, and a name that does what only firms do beside the firm's full name. A predicted type never does.
 *
 * A mention without evidence of its own means the article's subject where that has the spelling as its title,
 * else what the nearest mention with a link before it means, else what the most links mean.
 */
import type { NerContext } from '../ner/context.ts';
import type { Span } from '../ner/overlaps.ts';
import { firmMentions } from './firms.ts';
import { foldName, titleForms } from './names.ts';
import { disambiguatorOf, linkedTitle, titleIdentity } from './targets.ts';

/** One thing that a spelling means in the article. */
export interface Sense {
  /** Unique within the article: the spelling, with what tells it apart where lists would mean another thing. */
  readonly key: string;
  readonly surface: string;
  /** Title of the article that links of these mentions lead to. */
  readonly target?: string;
  /** Whether it is the article's subject, by its title. */
  readonly subject: boolean;
  /** Full name of the firm that these mentions mean. */
  readonly firm?: string;
  /** Whether the spelling means other things too, which must stay apart. */
  readonly divided: boolean;
  /** Sentences that say why these mentions are taken together and from the others of the spelling. */
  readonly why: readonly string[];
}

export class Senses {
  /** Mentions of which more is known than their surface; that is the key of all others. */
  readonly #keys: ReadonlyMap<Span, string>;
  readonly #senses: ReadonlyMap<string, Sense>;

  constructor(keys: ReadonlyMap<Span, string>, senses: ReadonlyMap<string, Sense>) {
    this.#keys = keys;
    this.#senses = senses;
  }

  /** Key of what a mention means; mentions with one key are one thing. */
  readonly keyOf = (span: Span): string => this.#keys.get(span) ?? span.surface;

  /** All senses of which more is known than their spelling. */
  all(): Iterable<Sense> {
    return this.#senses.values();
  }

  /** What is known of a sense beside its spelling, if anything. */
  get(key: string): Sense | undefined {
    return this.#senses.get(key);
  }
}

/** Stands between a spelling and what tells a sense apart; no surface holds it. */
const BREAK = '\u0000';

export function readSenses(context: NerContext, spans: readonly Span[]): Senses {
  const keys = new Map<Span, string>();
  const senses = new Map<string, Sense>();
  const subject = new Set([context.document.title, ...context.document.aliases].map(titleIdentity));
  const forms = new Set(titleForms(context.document));
  for (const [surface, mentions] of bySurface(spans)) {
    const linked = linkedSenses(surface, mentions, { subject, isForm: forms.has(surface) });
    for (const sense of linked.senses) senses.set(sense.key, sense);
    for (const [span, key] of linked.keys) keys.set(span, key);
  }
  for (const { span, firm, why } of firmMentions(context, spans)) {
    if (keys.has(span)) continue;
    const key = `${span.surface}${BREAK}${firm}`;
    keys.set(span, key);
    const before = senses.get(key);
    if (!before)
      senses.set(key, { key, surface: span.surface, subject: false, firm, divided: false, why: [why] });
  }
  return new Senses(keys, senses);
}

function bySurface(spans: readonly Span[]): Map<string, Span[]> {
  const groups = new Map<string, Span[]>();
  for (const span of spans) {
    const list = groups.get(span.surface);
    if (list) list.push(span);
    else groups.set(span.surface, [span]);
  }
  return groups;
}

/** The title that the link of a mention leads to. */
export function targetOf({ proposals }: Span): string | undefined {
  for (const { layer, canonical } of proposals)
    if (layer === 'links' && canonical !== undefined) return linkedTitle(canonical);
  return undefined;
}

interface Group {
  readonly target?: string;
  readonly identity: string;
  readonly mentions: Span[];
  links: number;
}

/** Identity of the article's subject; no title folds to it. */
const SUBJECT = BREAK;

function linkedSenses(
  surface: string,
  mentions: readonly Span[],
  { subject, isForm }: { readonly subject: ReadonlySet<string>; readonly isForm: boolean },
): { senses: Sense[]; keys: [Span, string][] } {
  const groups = new Map<string, Group>();
  const identities = mentions.map((span) => {
    const target = targetOf(span);
    if (target === undefined) return undefined;
    const folded = titleIdentity(target);
    const identity = subject.has(folded) ? SUBJECT : folded;
    const group = groups.get(identity);
    if (group) group.links++;
    else groups.set(identity, { target, identity, mentions: [], links: 1 });
    return identity;
  });
  if (groups.size === 0) return { senses: [], keys: [] };
  if (isForm && !groups.has(SUBJECT) && identities.includes(undefined))
    groups.set(SUBJECT, { identity: SUBJECT, mentions: [], links: 0 });
  const most = [...groups.values()].reduce((best, group) => (group.links > best.links ? group : best));
  let nearest: string | undefined;
  mentions.forEach((span, at) => {
    const own = identities[at];
    if (own !== undefined) nearest = own;
    const identity = own ?? (isForm ? SUBJECT : (nearest ?? most.identity));
    (groups.get(identity) as Group).mentions.push(span);
  });
  const divided = groups.size > 1;
  // The spelling itself is the key of what lists and other texts mean by it.
  const folded = foldName(surface);
  const isPlain = ({ identity, target = '' }: Group): boolean =>
    identity === SUBJECT || identity === folded || (!divided && disambiguatorOf(target) === undefined);
  const keyOf = (group: Group): string => (isPlain(group) ? surface : `${surface}${BREAK}${group.identity}`);
  const senses = [...groups.values()].map((group) => ({
    key: keyOf(group),
    surface,
    ...(group.target === undefined ? {} : { target: group.target }),
    subject: group.identity === SUBJECT,
    divided,
    why: divided ? whyApart(surface, group, groups) : [],
  }));
  const keys = [...groups.values()].flatMap((group) =>
    group.mentions.map((span): [Span, string] => [span, keyOf(group)]),
  );
  return { senses, keys };
}

/** Other things of the spelling that a sentence names before it says how many more there are. */
const MOST_NAMED = 2;

function whyApart(surface: string, group: Group, groups: ReadonlyMap<string, Group>): string[] {
  const others = [...groups.values()].filter((other) => other !== group);
  const named = others
    .slice(0, MOST_NAMED)
    .map(({ target }) => (target === undefined ? 'the article’s subject' : `“${target}”`));
  const more = others.length - named.length;
  const rest = more > 0 ? `${named.join(', ')} and ${more} more` : named.join(' and ');
  const own =
    group.target === undefined
      ? `“${surface}” without a link is the article’s subject`
      : `Links say that “${surface}” is “${group.target}” here`;
  const why = [`${own}; elsewhere it is ${rest}, so it is kept apart.`];
  if (group.target !== undefined && group.mentions.length > group.links)
    why.push(`“${surface}” without a link is what the nearest link before it says.`);
  return why;
}
