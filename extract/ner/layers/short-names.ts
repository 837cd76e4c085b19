/**
 * Layer: capitalised short forms of what has been named in full: "the Foundation" behind the Blender Foundation,
 * "Swarm" behind Docker Swarm. Only where one name alone can be meant; linking says which, and why.
 */
import { BODIES, bodyMeant } from '../../linking/bodies.ts';
import { withoutDisambiguator } from '../../linking/names.ts';
import type { NerContext, SentenceView } from '../context.ts';
import type { Layer, Proposal } from '../layer.ts';
import { isCommonWord, isFirstName } from '../lexicon.ts';
import { looksNamed, type Token } from '../tokens.ts';

/** From here on a proposal is sure enough to have a short form. */
const SURE = 0.8;
/** Last words that are no names by themselves. */
const GENERIC =
  /^(?:linux|project|language|license|licence|server|engine|foundation|inc|corporation|company|group|online|service|services|system|systems|web|cloud|open|software|database|desktop|enterprise)$/i;

export const shortNamesLayer: Layer = {
  id: 'short-name',
  label: 'Short forms of names that stand before',
  requires: ['candidates', 'gazetteer', 'structure'],
  adds: [],
  propose(context) {
    const before = new FullNames(context);
    const title = withoutDisambiguator(context.document.title);
    for (const view of context.sentences) {
      if (view.kind === 'infobox') continue;
      for (const [at, token] of view.tokens.entries()) {
        if (token.shape !== 'capital' && token.shape !== 'mixed') continue;
        before.readTo(view.ordinal, at);
        const body = before.bodies.get(token.text);
        if (body && standsAlone(view, at) && bodyMeant(body.surfaces, title) !== undefined)
          propose(context, view, at, 0.75, body.type);
        else if (before.products.get(token.text)?.surfaces.size === 1 && isOwnName(context, view, at))
          propose(context, view, at, 0.62);
      }
    }
  },
};

interface Full {
  /** Surfaces that have the short form. */
  readonly surfaces: Set<string>;
  readonly type?: string;
}

/** The full names up to a place in the text. */
class FullNames {
  /** By the noun that may stand for a body. */
  readonly bodies = new Map<string, Full>();
  /** By the last word that may stand for a product of the firm or project before it. */
  readonly products = new Map<string, Full>();
  readonly #context: NerContext;
  readonly #sure: Proposal[];
  readonly #owners: ReadonlySet<string>;
  #next = 0;

  constructor(context: NerContext) {
    this.#context = context;
    this.#sure = context.proposals
      .filter(({ confidence, first, last }) => confidence >= SURE && last > first + 1)
      .sort((a, b) => a.sentence - b.sentence || a.first - b.first);
    this.#owners = new Set(
      context.proposals
        .filter(({ first, last }) => last === first + 1)
        .map((proposal) => context.surface(proposal)),
    );
  }

  readTo(sentence: number, token: number): void {
    for (;;) {
      const proposal = this.#sure[this.#next];
      if (!proposal || proposal.sentence > sentence) return;
      if (proposal.sentence === sentence && proposal.first >= token) return;
      this.#read(proposal);
      this.#next++;
    }
  }

  #read(proposal: Proposal): void {
    const { sentence, first, last } = proposal;
    const tokens = this.#context.sentences[sentence]?.tokens.slice(first, last) ?? [];
    const surface = this.#context.surface(proposal).replace(/^The /, '');
    const of = tokens.findIndex(({ lower }) => lower === 'of' || lower === 'for');
    for (const noun of [tokens.at(-1), of > 0 ? tokens[of - 1] : undefined])
      if (noun && BODIES.has(noun.text)) note(this.bodies, noun.text, surface, proposal.type);
    const [owner, end] = [tokens[0] as Token, tokens.at(-1) as Token];
    if (
      tokens.length === 2 &&
      proposal.type !== 'Person' &&
      this.#owners.has(owner.text) &&
      mayBeProduct(end)
    )
      note(this.products, end.text, surface, proposal.type);
  }
}

function mayBeProduct({ text, lower, shape }: Token): boolean {
  return (
    shape === 'capital' && text.length > 3 && !GENERIC.test(text) && !BODIES.has(text) && !isFirstName(lower)
  );
}

function note(map: Map<string, Full>, short: string, surface: string, type: string | undefined): void {
  const full = map.get(short);
  if (full) full.surfaces.add(surface);
  else map.set(short, { type, surfaces: new Set([surface]) });
}

/** "the Foundation", not "the Foundation Board", "the Mozilla Foundation", "the Society of". */
function standsAlone({ tokens }: SentenceView, at: number): boolean {
  const [next, after] = [tokens[at + 1], tokens[at + 2]];
  if (tokens[at - 1]?.lower !== 'the' || (next && looksNamed(next))) return false;
  return !(
    next &&
    /^(?:of|for|and|&)$/.test(next.lower) &&
    (next.lower === 'of' || (after && looksNamed(after)))
  );
}

/** A capital that no rule of writing asks for, on a word that is never in lower case here. */
function isOwnName({ words }: NerContext, { tokens }: SentenceView, at: number): boolean {
  const token = tokens[at] as Token;
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if ((before && looksNamed(before)) || (next && looksNamed(next))) return false;
  const use = words.get(token.lower);
  if ((use?.lower ?? 0) > 0) return false;
  return (
    (use?.capitalInside ?? 0) > 0 && !(isCommonWord(token.lower) && at === 0 && (use?.capitalInside ?? 0) < 2)
  );
}

function propose(
  context: NerContext,
  view: SentenceView,
  at: number,
  confidence: number,
  type?: string,
): void {
  context.propose({
    sentence: view.ordinal,
    first: at,
    last: at + 1,
    confidence,
    layer: 'short-name',
    ...(type === undefined ? {} : { type, typeConfidence: 0.6 }),
  });
}
