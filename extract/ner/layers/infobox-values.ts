/** Layer: values of infobox fields that the ontology maps to a relation, cut into single names. */
import type { NerContext, SentenceView } from '../context.ts';
import { fieldMappings } from '../fields.ts';
import type { Layer } from '../layer.ts';
import { isCommonWord } from '../lexicon.ts';
import { isPersonName } from '../person-names.ts';
import { looksNamed, type Token } from '../tokens.ts';

/** Values that say something about the thing and name nothing. */
const NOT_NAMES = new Set(
  'proprietary various none free commercial freemium yes no unknown others other multiple several open-source closed-source active inactive'.split(
    ' ',
  ),
);

export const infoboxLayer: Layer = {
  id: 'infobox',
  label: 'Infobox values',
  requires: ['tokens'],
  adds: ['structure'],
  propose(context) {
    const mappings = fieldMappings(context.ontology);
    for (const sentence of context.sentences) {
      if (!sentence.field) continue;
      const mapping = mappings.get(normaliseField(sentence.field.field));
      if (!mapping) continue;
      for (const piece of valuePieces(sentence)) proposePiece(context, sentence, piece, mapping.valueType);
    }
  },
};

export function normaliseField(field: string): string {
  return field
    .toLowerCase()
    .replace(/\(s\)/g, 's')
    .replace(/[^\p{L}\p{N} ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

type Piece = readonly [first: number, last: number];

/** The value cut at commas, semicolons, slashes and "and"; notes in brackets are left out. */
function valuePieces({ tokens, field }: SentenceView): Piece[] {
  const pieces: Piece[] = [];
  let first = -1;
  let depth = 0;
  const close = (at: number): void => {
    if (first >= 0 && at > first) pieces.push([first, at]);
    first = -1;
  };
  for (let i = 0; i < tokens.length; i++) {
    const { text, lower, start } = tokens[i] as Token;
    if (start < (field?.valueStart ?? 0)) continue;
    if (text === '(' || text === '[') {
      close(i);
      depth++;
    } else if (text === ')' || text === ']') {
      depth = Math.max(0, depth - 1);
    } else if (depth > 0) {
    } else if (
      text === ',' &&
      /^(?:inc|llc|l\.l\.c|ltd|gmbh|corp|s\.a|lp)\.?$/i.test(tokens[i + 1]?.text ?? '')
    ) {
    } else if (
      text === ',' ||
      text === ';' ||
      text === '•' ||
      text === '|' ||
      lower === 'and' ||
      lower === 'or'
    ) {
      close(i);
    } else if (first < 0) {
      first = i;
    }
  }
  close(tokens.length);
  return pieces.slice(0, 50);
}

function proposePiece(context: NerContext, sentence: SentenceView, [from, to]: Piece, type?: string): void {
  const { tokens } = sentence;
  let first = from;
  while (first < to && /^(?:the|other|various|formerly|originally)$/.test((tokens[first] as Token).lower))
    first++;
  let last = to;
  // "LGPL version 2.1 or later" was cut at "or"; "in 2010", "since version 3" say when.
  for (let i = first + 1; i < last; i++)
    if (/^(?:in|since|until|from|as|with|for|by|on|under)$/.test((tokens[i] as Token).text)) last = i;
  if (first >= last) return;
  const fault = faultOf(tokens.slice(first, last), type);
  if (fault !== undefined) {
    context.drop(sentence, first, last, 'infobox', fault);
    return;
  }
  context.propose({
    sentence: sentence.ordinal,
    first,
    last,
    type,
    // A founder may be a company; only the look of a person's name makes it one.
    typeConfidence: type === 'Person' ? (isPersonName(tokens.slice(first, last)) ? 0.85 : 0.45) : 0.75,
    confidence: 0.9,
    layer: 'infobox',
  });
}

/** Why a piece of a value is no name, or undefined. */
function faultOf(words: readonly Token[], type: string | undefined): string | undefined {
  const [head] = words as [Token];
  const single = words.length === 1;
  if (single && NOT_NAMES.has(head.lower)) return 'a value that names nothing';
  if (words.every((word) => word.shape === 'number' || word.shape === 'punctuation')) return 'a number';
  if (words.some((word) => word.shape === 'tail')) return 'describes, and names nothing';
  const named =
    (looksNamed(head) || head.shape === 'mixed') &&
    words.every(
      (word) => word.shape !== 'lower' || /^(?:of|the|for|de|van|von|version|v\d)$/.test(word.text),
    );
  // A single word in lower case is a name where the field asks for one (systemd, dpkg).
  const technical =
    single &&
    head.shape !== 'number' &&
    head.text.length > 1 &&
    !isCommonWord(head.lower) &&
    type !== undefined;
  if (!named && !technical) return 'not written as a name';
  if (single && head.shape === 'capital' && isCommonWord(head.lower) && type === undefined)
    return 'a common word';
  return undefined;
}
