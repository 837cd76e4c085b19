/**
 * Settles overlaps. The rule, where a learnt model has weighed the spans: the set of spans without overlap
 * whose odds of being names sum to most; what the user's list or the markup says stands as if it were likely.
 * The rule without a model, and in the lines of an infobox: the longest proposal first, then the surest, then
 * the layer that stands first in the registry; what overlaps a proposal already taken is dropped. Before either,
 * a run of capitals or of the model gives way to a link that it crosses: the link's author has said where the
 * name ends. Proposals of one and the same span are one mention, and all of them count as evidence for its type.
 */
import type { Dropped, NerContext } from './context.ts';
import type { Proposal } from './layer.ts';
import { choose, LEANING } from './model/choice.ts';

/** A mention before it has an entity. */
export interface Span {
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  readonly surface: string;
  readonly confidence: number;
  /** Layer of the surest proposal. */
  readonly method: string;
  readonly proposals: readonly Proposal[];
}

/** Below this a proposal is no name. */
export const LEAST_CONFIDENCE = 0.5;

/**
 * @param layers ids in the order of the registry
 * @param lost told of each proposal that does not stand, and why
 * @returns the spans that stand, by sentence and position, none overlapping another
 */
export function settle(
  context: NerContext,
  layers: readonly string[],
  lost?: (dropped: Dropped) => void,
): Span[] {
  const rank = new Map(layers.map((id, at) => [id, at]));
  const bySentence = new Map<number, Proposal[]>();
  for (const proposal of context.proposals) {
    const list = bySentence.get(proposal.sentence);
    if (list) list.push(proposal);
    else bySentence.set(proposal.sentence, [proposal]);
  }
  const spans: Span[] = [];
  for (const { ordinal, tokens } of context.sentences) {
    const proposed = bySentence.get(ordinal);
    if (!proposed) continue;
    const proposals = withoutCrossing(proposed, tokens.length, (proposal, link) =>
      lost?.(dropped(context, proposal, `crosses the link “${context.surface(link)}”`)),
    );
    proposals.sort(
      (a, b) =>
        b.last - b.first - (a.last - a.first) ||
        b.confidence - a.confidence ||
        (rank.get(a.layer) ?? 0) - (rank.get(b.layer) ?? 0) ||
        a.first - b.first,
    );
    const weighed = proposals.some(({ odds }) => odds !== undefined);
    for (const group of weighed ? likeliest(context, proposals, lost) : longest(context, proposals, lost)) {
      const [best] = group as [Proposal];
      const model = group.find(({ odds }) => odds !== undefined);
      const given = group.find(({ sure }) => sure);
      const confidence = model
        ? Math.min(0.99, Math.max(model.confidence, given?.confidence ?? 0))
        : together(group);
      if (!model && confidence < LEAST_CONFIDENCE) {
        lost?.(dropped(context, best, `too unsure: ${confidence}, less than ${LEAST_CONFIDENCE}`));
        continue;
      }
      spans.push({
        sentence: ordinal,
        first: best.first,
        last: best.last,
        surface: context.surface(best),
        confidence,
        method: best.layer,
        proposals: group,
      });
    }
  }
  return spans;
}

/** Layers that judge by the look of words where a name begins and ends. */
const BY_LOOK: ReadonlySet<string> = new Set(['capitals', 'crf', 'document']);

/** The proposals of a sentence without those by look that overlap a link and are not the same words. */
function withoutCrossing(
  proposals: readonly Proposal[],
  tokens: number,
  lost: (proposal: Proposal, link: Proposal) => void,
): Proposal[] {
  const links = proposals.filter(({ layer }) => layer === 'links');
  if (links.length === 0) return [...proposals];
  const owner: (Proposal | undefined)[] = new Array(tokens);
  for (const link of links) owner.fill(link, link.first, link.last);
  return proposals.filter((proposal) => {
    if (!BY_LOOK.has(proposal.layer)) return true;
    for (let i = proposal.first; i < proposal.last; i++) {
      const link = owner[i];
      if (!link || (link.first === proposal.first && link.last === proposal.last)) continue;
      lost(proposal, link);
      return false;
    }
    return true;
  });
}

/** Proposals of one span each, by their first token; proposals come longest first. */
function longest(
  context: NerContext,
  proposals: readonly Proposal[],
  lost?: (dropped: Dropped) => void,
): Proposal[][] {
  const owner: (Proposal[] | undefined)[] = [];
  const taken: Proposal[][] = [];
  for (const proposal of proposals) {
    const at = owner[proposal.first];
    if (at?.[0]?.first === proposal.first && at[0].last === proposal.last) {
      at.push(proposal);
      continue;
    }
    let free = true;
    for (let i = proposal.first; i < proposal.last && free; i++) free = owner[i] === undefined;
    if (!free) {
      lost?.(dropped(context, proposal, overlapReason(context, proposal, owner)));
      continue;
    }
    const group = [proposal];
    for (let i = proposal.first; i < proposal.last; i++) owner[i] = group;
    taken.push(group);
  }
  return taken.sort((a, b) => (a[0] as Proposal).first - (b[0] as Proposal).first);
}

/** Least odds of a span that the user or the markup gives: it gives way to a likelier, longer one. */
const GIVEN_ODDS = 1;
/** Least odds of a name of kith's lists that is no common word as well. */
const LISTED_ODDS = 0;
const isListed = ({ layer, confidence }: Proposal): boolean => layer === 'gazetteer' && confidence >= 0.95;
/** Odds of a span that the model has not weighed. */
const NOT_WEIGHED = -8;

/** The same by the odds of a model; what it has not weighed has none. */
function likeliest(
  context: NerContext,
  proposals: readonly Proposal[],
  lost?: (dropped: Dropped) => void,
): Proposal[][] {
  const groups = new Map<string, Proposal[]>();
  for (const proposal of proposals) {
    const key = `${proposal.first} ${proposal.last}`;
    const group = groups.get(key);
    if (group) group.push(proposal);
    else groups.set(key, [proposal]);
  }
  const spans = [...groups.values()];
  const odds = Float64Array.from(spans, (group) => {
    const own = group.find((each) => each.odds !== undefined)?.odds ?? NOT_WEIGHED;
    const least = group.some(({ sure }) => sure) ? GIVEN_ODDS : group.some(isListed) ? LISTED_ODDS : own;
    return LEANING + Math.max(own, least);
  });
  const chosen = choose(
    spans.map(([span]) => span as Proposal),
    odds,
  );
  const taken = chosen.map((at) => spans[at] as Proposal[]);
  if (lost) {
    const owner: (Proposal[] | undefined)[] = [];
    for (const group of taken)
      for (let i = (group[0] as Proposal).first; i < (group[0] as Proposal).last; i++) owner[i] = group;
    for (const [at, group] of spans.entries()) {
      // Of what only the model has thought of, the likely is worth a word.
      const [span] = group as [Proposal];
      const likely = (odds[at] as number) > 0;
      if (taken.includes(group) || (!likely && group.every((each) => each.odds !== undefined))) continue;
      const reason = likely
        ? overlapReason(context, span, owner)
        : `unlikely to be a name by what the model has learnt (${span.confidence})`;
      lost(dropped(context, span, reason));
    }
  }
  return taken;
}

function dropped(context: NerContext, proposal: Proposal, reason: string): Dropped {
  const { sentence, first, last, layer } = proposal;
  const view = context.sentences[sentence];
  const start = (view?.tokens[first]?.start ?? 0) - (view?.start ?? 0);
  const end = (view?.tokens[last - 1]?.end ?? 0) - (view?.start ?? 0);
  return { sentence, start, end, surface: context.surface(proposal), layer, reason };
}

function overlapReason(
  context: NerContext,
  { first, last }: Proposal,
  owner: readonly (Proposal[] | undefined)[],
): string {
  for (let i = first; i < last; i++) {
    const [taken] = owner[i] ?? [];
    if (taken) return `overlaps “${context.surface(taken)}”, which is longer or likelier`;
  }
  return 'overlaps a longer or likelier name';
}

/** Noisy-or of one proposal a layer, capped: no layer makes a name certain. */
function together(group: readonly Proposal[]): number {
  let doubt = 1;
  const seen = new Set<string>();
  for (const { layer, confidence } of group) {
    if (seen.has(layer)) continue;
    seen.add(layer);
    doubt *= 1 - confidence;
  }
  return Math.min(0.99, Math.round((1 - doubt) * 1000) / 1000);
}
