/**
 * What kith's rules and lists say of a text to learn from: the spans they propose, and what they take the types
 * of its names to be. The learnt model hears them here as it does when it runs.
 */

import { plainDocument } from '../extract/document.ts';
import { hintsOf } from '../extract/ner/best-type.ts';
import { NerContext } from '../extract/ner/context.ts';
import { defaultGazetteer } from '../extract/ner/gazetteer/default.ts';
import type { Proposal } from '../extract/ner/layer.ts';
import type { RuleSpan } from '../extract/ner/model/candidates.ts';
import type { Advice } from '../extract/ner/model/name-model.ts';
import type { TypedSpan, TypeHint } from '../extract/ner/model/typing-features.ts';
import { type Span, settle } from '../extract/ner/overlaps.ts';
import { RULE_LAYERS } from '../extract/ner/registry.ts';
import { gatherTypes, propagateLists } from '../extract/ner/typing.ts';
import { defaultOntology } from '../extract/ontology/default.ts';
import type { Prepared } from './prepared.ts';

const MOST_TOKENS = 40;

interface Place {
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
}

export class RuleEvidence implements Advice {
  readonly #context: NerContext;
  /** Place in the context of each token of the text, by its offset. */
  readonly #places = new Map<number, { sentence: number; at: number }>();
  /** Number in the text of the token at an offset. */
  readonly #numbers = new Map<number, number>();
  readonly #prepared: Prepared;

  constructor(prepared: Prepared, terms: boolean) {
    const { source, tokens } = prepared;
    this.#prepared = prepared;
    this.#context = new NerContext(
      source.document ?? plainDocument(source),
      defaultOntology,
      defaultGazetteer,
      {
        terms,
      },
    );
    for (const layer of RULE_LAYERS) layer.propose(this.#context);
    for (const { ordinal, tokens: own } of this.#context.sentences)
      for (const [at, { start }] of own.entries()) this.#places.set(start, { sentence: ordinal, at });
    for (const [at, { start }] of tokens.entries()) this.#numbers.set(start, at);
  }

  get rules(): RuleSpan[] {
    return this.#context.proposals.flatMap(({ sentence, first, last, layer, confidence }) => {
      const tokens = this.#context.sentences[sentence]?.tokens ?? [];
      const from = this.#numbers.get(tokens[first]?.start ?? -1);
      const to = this.#numbers.get(tokens[last - 1]?.start ?? -1);
      if (
        from === undefined ||
        to === undefined ||
        last - first > MOST_TOKENS ||
        to - from !== last - 1 - first
      )
        return [];
      return [{ first: from, last: to + 1, layer, confidence }];
    });
  }

  /** What is said of the type of each name. */
  hints(names: readonly TypedSpan[]): TypeHint[][] {
    const context = this.#context;
    const proposals = new Map<string, Proposal[]>();
    for (const proposal of context.proposals) {
      const key = keyOf(proposal);
      const list = proposals.get(key);
      if (list) list.push(proposal);
      else proposals.set(key, [proposal]);
    }
    const spans = names.map((name): Span | undefined => {
      const place = this.#placeOf(name);
      return (
        place && {
          ...place,
          surface: context.surface(place),
          confidence: 1,
          method: 'gold',
          proposals: proposals.get(keyOf(place)) ?? [],
        }
      );
    });
    const infobox = settle(
      context,
      RULE_LAYERS.map(({ id }) => id),
    ).filter(({ sentence }) => context.sentences[sentence]?.field);
    const all = [...infobox, ...spans.filter((span) => span !== undefined)].sort(
      (a, b) => a.sentence - b.sentence || a.first - b.first,
    );
    const board = gatherTypes(context, all);
    propagateLists(context, all, board);
    const known = new Map<string, TypeHint[]>();
    return spans.map((span) => {
      if (!span) return [];
      let hints = known.get(span.surface);
      if (!hints) {
        hints = hintsOf(context.ontology, board.get(span.surface) ?? []);
        known.set(span.surface, hints);
      }
      return hints;
    });
  }

  #placeOf({ first, last }: TypedSpan): Place | undefined {
    const { tokens } = this.#prepared;
    const from = this.#places.get(tokens[first]?.start ?? -1);
    const to = this.#places.get(tokens[last - 1]?.start ?? -1);
    if (!from || !to || from.sentence !== to.sentence || to.at < from.at) return undefined;
    return { sentence: from.sentence, first: from.at, last: to.at + 1 };
  }
}

const keyOf = ({ sentence, first, last }: Place): string => `${sentence} ${first} ${last}`;
