/**
 * Types by the words beside a name: "based in X", "X, Oregon", "X, who", "Dr. X", "chief executive of X",
 * "X's employees", "“X”". Each says little by itself, so that any stronger evidence wins.
 */
import type { SentenceView } from './context.ts';
import { isCalendarOrDemonym, isCommonWord, isVerbForm } from './lexicon.ts';
import type { Span } from './overlaps.ts';
import { PARTICLES } from './person-names.ts';
import { isRegion } from './regions.ts';
import type { Token } from './tokens.ts';

export interface Cue {
  readonly surface: string;
  readonly type: string;
  readonly confidence: number;
  readonly source: string;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Before "in", "at", "near" … these say that a place follows. */
const SEATED = set(
  'based located headquartered situated seated incorporated born died raised buried lived lives living settled ' +
    'offices office headquarters seat campus campuses centre centres center centers plant plants factory factories ' +
    'site sites branch branches lies stands sits held resides moved university institute museum held town city ' +
    'village present opened grew observatory laboratory conference talk lecture',
);
const INTO_PLACE = set('in near outside around');
const PLACE_HEADS = set(
  'city town village capital district state province island county region suburb port municipality republic streets ' +
    'mayor citizens inhabitants north south east west outskirts coast',
);
const HONORIFICS = set(
  'mr mrs ms dr prof professor sir lady lord dame saint king queen prince princess emperor empress pope bishop ' +
    'president senator governor general colonel captain admiral commander major lieutenant sergeant judge justice ' +
    'chancellor minister ceo cto cfo founder co-founder countess count duke duchess baron sister husband wife son daughter ' +
    'brother father mother chairman executive inventor creator maintainer',
);
const KIN = set(
  'husband wife daughter son father mother brother sister widow parents death birth biography children',
);
/** What only people do. */
const PERSON_VERBS = set(
  'said wrote argued studied taught died married graduated recalled explained emigrated resigned retired thought ' +
    'believed remembered grew invented dreamed painted composed lectured',
);
/** What firms do. */
const FIRM_VERBS = set(
  'acquired acquires bought purchased announced sells sold employs employed hired markets marketed manufactures ' +
    'manufactured launched laid invested',
);
const FIRM_PARTS = set(
  'employees shareholders headquarters revenue shares stock customers founders founder ceo chairman subsidiary ' +
    'subsidiaries acquisition engineers staff lawyers board investors management factories employee',
);
const BEFORE_FIRM = set(
  'acquired bought purchased acquire joined sued founded co-founded hired acquires acquiring subsidiary division ' +
    'executive ceo president chairman chair founder co-founder employee employees engineer engineers director head customers ' +
    'shareholders acquisition trademark owned made manufactured processors chips',
);
const RANGE = /^[([]$/;

/** What stands beside each span of a sentence. */
export function cues(view: SentenceView, spans: readonly Span[]): Cue[] {
  const found: Cue[] = [];
  const byFirst = new Map(spans.map((span) => [span.first, span]));
  for (const span of spans) {
    const add = (type: string, confidence: number, source: string) =>
      found.push({ surface: span.surface, type, confidence, source });
    placeCues(view, span, byFirst, add);
    personCues(view, span, add);
    firmCues(view, span, add);
    otherCues(view, span, add);
  }
  return found;
}

type Add = (type: string, confidence: number, source: string) => void;

function at({ tokens }: SentenceView, index: number): Token | undefined {
  return tokens[index];
}

function placeCues(view: SentenceView, span: Span, byFirst: ReadonlyMap<number, Span>, add: Add): void {
  const before = at(view, span.first - 1);
  const cue = at(view, span.first - 2);
  const region = at(view, span.last)?.text === ',' ? byFirst.get(span.last + 1) : undefined;
  // "Beaverton, Oregon": not where countries are listed.
  if (region && isRegion(region.surface) && !isRegion(span.surface) && wordLike(span.surface))
    if (before === undefined || /^(?:in|at|of|from|near|to|,|:|;|and)$/.test(before.lower))
      add('Place', before && /^(?:,|and|of)$/.test(before.lower) ? 0.4 : 0.75, 'place-comma');
  if (!before) return;
  if ((INTO_PLACE.has(before.lower) || before.lower === 'at') && cue && SEATED.has(cue.lower))
    add('Place', before.lower === 'at' ? 0.3 : 0.7, 'place-cue');
  else if (before.lower === 'near') add('Place', 0.45, 'place-cue');
  else if (before.lower === 'of' && cue && PLACE_HEADS.has(cue.lower)) add('Place', 0.65, 'place-cue');
  else if (
    before.lower === 'to' &&
    cue &&
    /^(?:moved|emigrated|relocated|travelled|traveled|fled)$/.test(cue.lower)
  )
    add('Place', 0.35, 'place-cue');
  else if (
    before.lower === 'in' &&
    cue &&
    /^(?:capital|upper|mixed)$/.test(cue.shape) &&
    wordLike(span.surface)
  )
    add('Place', 0.4, 'place-cue');
  else if (
    before.lower === 'in' &&
    wordLike(span.surface) &&
    !/\s/.test(span.surface) &&
    !isAcronym(span.surface)
  )
    add('Place', 0.25, 'place-cue');
  if (
    at(view, span.last)?.text === ',' &&
    /^(?:north|south|east|west)$/.test(at(view, span.last + 1)?.lower ?? '')
  )
    add('Place', 0.5, 'place-side');
}

function isAcronym(surface: string): boolean {
  return /^[\p{Lu}\p{N}.]+$/u.test(surface);
}

/** Capitalised words only. */
function wordLike(surface: string): boolean {
  return /^\p{Lu}[\p{Ll}\p{M}'’-]+(?:[ -]\p{Lu}[\p{Ll}\p{M}'’-]+){0,2}$/u.test(surface);
}

/** "Reinhard Genzel", "Brecht Van Lommel", "B. V. Bowden": words that are no words of English. */
export function looksLikePerson(surface: string): boolean {
  const words = surface.split(' ');
  if (words.length < 2 || words.length > 4) return false;
  const last = words.at(-1) as string;
  if (!/^(?=\p{Lu}[^\p{Ll}]*\p{Ll})\p{Lu}[\p{L}'’-]*$/u.test(last)) return false;
  return words.every(
    (word, index) =>
      /^\p{Lu}\.$/u.test(word) ||
      (index > 0 && PARTICLES.test(word)) ||
      (/^\p{Lu}['’]?(?:\p{Lu})?\p{Ll}[\p{L}'’-]*$/u.test(word) && !isPlain(word.toLowerCase())),
  );
}

function isPlain(lower: string): boolean {
  return isCommonWord(lower) || isCalendarOrDemonym(lower) || isVerbForm(lower);
}

function personCues(view: SentenceView, span: Span, add: Add): void {
  const next = at(view, span.last);
  const second = at(view, span.last + 1);
  const before = at(view, span.first - 1);
  const people = looksLikePerson(span.surface);
  const single = wordLike(span.surface) && !/\s/.test(span.surface);
  if (!people && !single) return;
  const weight = people ? 1 : 0.6;
  if (people) add('Person', 0.3, 'person-look');
  if (next?.text === ',' && /^(?:who|whose)$/.test(second?.lower ?? '')) add('Person', 0.7 * weight, 'who');
  if (next?.lower === 'who') add('Person', 0.7 * weight, 'who');
  if (/^(?:was|is)$/.test(next?.lower ?? '') && second?.lower === 'born') add('Person', 0.8, 'born');
  if (next && PERSON_VERBS.has(next.lower)) add('Person', 0.5 * weight, 'person-verb');
  if (next?.shape === 'possessive' && second && KIN.has(second.lower)) add('Person', 0.7, 'kin');
  if (next && RANGE.test(next.text) && /^1[5-9]\d\d$/.test(second?.text ?? '') && people)
    add('Person', 0.6, 'life-dates');
  if (before) {
    const word = before.lower.replace(/\.$/, '');
    const titled = before.text === '.' ? (at(view, span.first - 2)?.lower ?? '') : word;
    if (HONORIFICS.has(titled) && (people || /^\p{Lu}/u.test(before.text))) add('Person', 0.6, 'title');
    // "led by X", "under X", "named after X"
    const cue = at(view, span.first - 2)?.lower ?? '';
    if (people && before.lower === 'by' && /(?:ed|ten|wn|t|n)$/.test(cue)) add('Person', 0.35, 'by');
    if (before.lower === 'after' && cue === 'named') add('Person', 0.4, 'named-after');
    if (people && before.lower === 'under') add('Person', 0.35, 'under');
  }
}

function firmCues(view: SentenceView, span: Span, add: Add): void {
  const next = at(view, span.last);
  const second = at(view, span.last + 1);
  if (next && FIRM_VERBS.has(next.lower)) add('Company', 0.3, 'firm-verb');
  if (next?.shape === 'possessive' && second && FIRM_PARTS.has(second.lower))
    add('Company', 0.4, 'firm-part');
  let i = span.first - 1;
  if (at(view, i)?.lower === 'the') i--;
  const before = at(view, i);
  const cue = at(view, i - 1);
  if (!before) return;
  if (/^(?:of|at|by|for)$/.test(before.lower) && cue && BEFORE_FIRM.has(cue.lower)) {
    const person = before.lower === 'by' || /^(?:founder|owned|founded)$/.test(cue.lower);
    if (!person || !looksLikePerson(span.surface)) add('Company', 0.35, 'of-firm');
  } else if (
    /^(?:acquired|bought|purchased|acquire|acquires|acquiring|founded|co-founded|joined)$/.test(before.lower)
  )
    add('Company', /^(?:founded|joined)/.test(before.lower) ? 0.3 : 0.4, 'object-firm');
}

const STANDARDS =
  /^(?:ISO|IEC|IEEE|RFC|ECMA|ITU|ANSI|DIN|EN|RS|USB|PCI|MIL|FIPS|BS)(?:[-/ ](?:[A-Z]{2,5}[-/ ])?)?[A-Z]?\.?\d[\d.:-]*$/;

function otherCues(view: SentenceView, span: Span, add: Add): void {
  const { tokens } = view;
  const open = tokens[span.first - 1]?.text ?? '';
  const close = tokens[span.last]?.text ?? '';
  if (/^["“„«]$/.test(open) && /^["”“»,]$/.test(close)) add('Work', 0.4, 'quotes');
  if (STANDARDS.test(span.surface)) add('Standard', 0.7, 'number');
  if (/^The \p{Lu}\p{Ll}+(?: \S+){2,}$/u.test(span.surface)) add('Work', 0.3, 'the');
}
