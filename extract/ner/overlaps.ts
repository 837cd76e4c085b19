/**
 * Settles overlaps. The rule: the longest proposal first, then the surest, then the layer that stands first
 * in the registry; what overlaps a proposal already taken is dropped. Proposals of one and the same span
 * are one mention, and all of them count as evidence for its type.
 */
import type { Dropped, NerContext } from './context.ts';
import type { Proposal } from './layer.ts';

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
    const proposals = bySentence.get(ordinal);
    if (!proposals) continue;
    proposals.sort(
      (a, b) =>
        b.last - b.first - (a.last - a.first) ||
        b.confidence - a.confidence ||
        (rank.get(a.layer) ?? 0) - (rank.get(b.layer) ?? 0) ||
        a.first - b.first,
    );
    const owner: (Proposal[] | undefined)[] = new Array(tokens.length);
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
    for (const group of taken.sort((a, b) => (a[0] as Proposal).first - (b[0] as Proposal).first)) {
      const [best] = group as [Proposal];
      const confidence = together(group);
      if (confidence < LEAST_CONFIDENCE) {
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
    if (taken) return `overlaps “${context.surface(taken)}”, which is longer or surer`;
  }
  return 'overlaps a longer or surer name';
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
