/** Layer: names of the gazetteer. A name that is a common word as well needs its surroundings to agree. */
import type { NerContext, SentenceView } from '../context.ts';
import { defaultRows } from '../gazetteer/default.ts';
import type { GazetteerRow } from '../gazetteer/gazetteer.ts';
import type { Layer } from '../layer.ts';
import type { Found } from '../name-index.ts';
import { looksNamed, type Token } from '../tokens.ts';

export const gazetteerLayer: Layer = {
  id: 'gazetteer',
  label: 'Known names',
  requires: ['tokens'],
  adds: ['gazetteer'],
  propose(context) {
    for (const sentence of context.sentences) {
      const found = [...context.gazetteer.index.find(withoutOpeningCapital(context, sentence.tokens))];
      const sure = found.filter(({ value }) => !value.context);
      for (const hit of found) {
        const { first, last, value } = hit;
        if (value.context && !fits(context, sentence, hit, sure) && !listed(sentence, hit, found)) continue;
        // "Unix-like" says that it is not Unix.
        if (/^[-‐‑](?:like|style|inspired|free)$/.test(sentence.tokens[last]?.text ?? '')) continue;
        if (!value.context && isPlainWord(context, sentence, hit)) continue;
        context.propose({
          sentence: sentence.ordinal,
          first,
          last,
          type: value.type,
          typeConfidence: value.context ? 0.8 : 0.9,
          confidence: value.context ? 0.75 : 0.95,
          layer: this.id,
          ...(isOwnRow(value) ? {} : { sure: true }),
          canonical: value.name,
        });
      }
    }
  },
};

/** A row of kith's own lists, whose names a model knows when to doubt; the user's and the ontology's stand. */
const OWN_ROWS: ReadonlySet<GazetteerRow> = new Set(defaultRows);
const isOwnRow = (row: GazetteerRow): boolean => OWN_ROWS.has(row);

/** A listed word that stands in lower case is taken only when the list writes it so (systemd). */
function isPlainWord(
  context: NerContext,
  { tokens }: SentenceView,
  { first, last }: Found<GazetteerRow>,
): boolean {
  if (last - first > 1) return false;
  const token = tokens[first] as Token;
  return token.shape === 'lower' && (context.words.get(token.lower)?.capitalInside ?? 0) > 0;
}

/** How near, in tokens, another known name must stand. */
const NEAR = 7;
const CUE = /^(?:in|using|from|into|with|via|language|tool|tools|and|or)$/;

function fits(
  context: NerContext,
  sentence: SentenceView,
  { first, last, value }: Found<GazetteerRow>,
  sure: readonly Found<GazetteerRow>[],
): boolean {
  const token = sentence.tokens[first] as Token;
  if (sentence.field) return true;
  if (!looksNamed(token)) return false;
  const before = sentence.tokens[first - 1];
  if (!before || (before.shape === 'punctuation' && /["“:]/.test(before.text))) return false;
  if (value.type === 'ProgrammingLanguage') {
    const cue = sentence.tokens[first - 2]?.lower ?? '';
    const after = sentence.tokens[last]?.lower ?? '';
    if (
      before.lower === 'in' &&
      /^(?:written|programmed|implemented|coded|developed|rewritten|largely|mainly|mostly|entirely|partly|code|library|program|programs|tool|client|libraries|daemon|server|monitor|machine)$/.test(
        cue,
      )
    )
      return true;
    if (/^(?:language|programming|compiler|code|library|libraries)$/.test(after)) return true;
    return (
      (before.text === ',' || before.lower === 'and' || before.lower === 'or') &&
      neighbours(sure, first, last, 4, 'ProgrammingLanguage')
    );
  }
  if (CUE.test(before.lower) || before.text === ',' || before.text === '/')
    return neighbours(sure, first, last, NEAR);
  // Capitalised inside a sentence, and never in lower case: by a known name of the same sentence.
  const use = context.words.get(token.lower);
  return token.text.length > 2 && (use?.lower ?? 0) === 0 && sure.length > 0;
}

function neighbours(
  sure: readonly Found<GazetteerRow>[],
  first: number,
  last: number,
  near: number,
  type?: string,
): boolean {
  return sure.some(
    (other) =>
      (type === undefined
        ? other.value.type !== 'Place' && other.value.type !== 'Person'
        : other.value.type === type) &&
      (other.first >= last ? other.first - last <= near : first - other.last <= near),
  );
}

/** Two or more doubtful names of one kind in a list hold each other up: "Chef and Puppet". */
function listed(
  { tokens }: SentenceView,
  { first, last, value }: Found<GazetteerRow>,
  found: readonly Found<GazetteerRow>[],
): boolean {
  if (first === 0 || !looksNamed(tokens[first] as Token)) return false;
  const separated = (from: number, to: number): boolean =>
    to > from &&
    to - from <= 2 &&
    tokens.slice(from, to).every(({ lower }) => /^(?:,|and|or|\/)$/.test(lower));
  return found.some(
    (other) =>
      other.value !== value &&
      other.value.type === value.type &&
      looksNamed(tokens[other.first] as Token) &&
      (separated(last, other.first) || separated(other.last, first)),
  );
}

/** A name that is written in lower case may open a sentence with a capital: "Libvirt, started by". */
function withoutOpeningCapital({ gazetteer }: NerContext, tokens: readonly Token[]): readonly Token[] {
  const [first, ...rest] = tokens;
  if (first?.shape !== 'capital' || gazetteer.index.at(tokens, 0)) return tokens;
  const text = first.lower;
  return gazetteer.get(text) ? [{ ...first, text }, ...rest] : tokens;
}
