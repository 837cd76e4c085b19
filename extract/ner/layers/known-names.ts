/**
 * Layer: what the document knows. A name found surely once is found everywhere in it; so are the last
 * names of its people, and "the Foundation" where one foundation has been named.
 */
import type { NerContext } from '../context.ts';
import type { Layer, Proposal } from '../layer.ts';
import { isCommonWord } from '../lexicon.ts';
import { NameIndex } from '../name-index.ts';
import { looksNamed, type Token } from '../tokens.ts';

/** From here on a proposal is sure enough to be looked for elsewhere. */
const SURE = 0.8;

interface KnownName {
  readonly type?: string;
  readonly typeConfidence?: number;
  readonly canonical?: string;
  readonly confidence: number;
}

export const knownNamesLayer: Layer = {
  id: 'document',
  label: 'Names known from elsewhere in the document',
  requires: ['candidates', 'gazetteer', 'structure'],
  adds: ['known-names'],
  propose(context) {
    const index = knownNames(context);
    for (const sentence of context.sentences) {
      for (const { first, last, value } of index.find(sentence.tokens)) {
        if (last - first === 1 && (sentence.tokens[first] as Token).shape === 'lower' && sentence.field)
          continue;
        context.propose({ sentence: sentence.ordinal, first, last, layer: this.id, ...value });
      }
    }
  },
};

function knownNames(context: NerContext): NameIndex<KnownName> {
  const index = new NameIndex<KnownName>();
  const sure = context.proposals
    .filter((proposal) => proposal.confidence >= SURE)
    .sort((a, b) => b.confidence - a.confidence);
  const lastNames = new Map<string, KnownName | null>();
  for (const proposal of sure) {
    const surface = context.surface(proposal);
    const { type, typeConfidence, canonical } = proposal;
    index.add(surface, { type, typeConfidence, canonical, confidence: 0.8 });
    if (type === 'Person') addLastName(context, proposal, lastNames);
  }
  for (const [name, known] of lastNames) if (known) index.add(name, known);
  return index;
}

function addLastName(
  context: NerContext,
  proposal: Proposal,
  lastNames: Map<string, KnownName | null>,
): void {
  const words = (context.sentences[proposal.sentence]?.tokens ?? []).slice(proposal.first, proposal.last);
  const last = words.at(-1);
  if (words.length < 2 || !last || !looksNamed(last) || last.text.length < 3) return;
  const use = context.words.get(last.lower);
  if (isCommonWord(last.lower) && (use?.lower ?? 0) > 0) return;
  lastNames.set(last.text, { type: 'Person', typeConfidence: 0.75, confidence: 0.7 });
}
