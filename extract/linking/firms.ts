/**
 * Mentions that mean a firm and not what it makes: "Docker" in "which Docker acquired in 2014", beside "Docker,
 * Inc.". The firm's full name must stand in the article, or in the list beside the thing of the short name.
 */
import type { NerContext, SentenceView } from '../ner/context.ts';
import type { Span } from '../ner/overlaps.ts';
import { foldName, hasLegalForm, withoutLegalForm } from './names.ts';

export interface FirmMention {
  readonly span: Span;
  /** The firm's full name. */
  readonly firm: string;
  readonly why: string;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What firms do and things do not. */
const DOES = words(
  'acquired acquires bought purchased announced announces employs employed hired sells sold donated gave founded ' +
    'invested sued licensed licenses renamed moved raised joined laid contributed released open-sourced sponsors sponsored ' +
    'agreed decided appointed',
);
/** What firms have. */
const HAS = words(
  'employees shareholders headquarters revenue revenues shares customers founders founder ceo cto chairman subsidiary ' +
    'subsidiaries acquisition engineers staff lawyers investors management offices',
);
/** Before "by": what only someone does. */
const DONE = words(
  'donated acquired bought purchased founded employed sponsored announced contributed sold sued owned funded hired given',
);
/** Before "of" and "at": whom only someone has. */
const HELD = words(
  'ceo cto cfo chairman president founder co-founder cofounder employee employees engineer engineers director ' +
    'executive subsidiary division acquisition shareholders headquarters offices customers head worked works working',
);

/** In the order of the text. */
export function* firmMentions(context: NerContext, spans: readonly Span[]): Generator<FirmMention> {
  const firms = fullNames(context, spans);
  if (firms.size === 0) return;
  const neighbours = new Map<number, Span[]>();
  for (const span of spans) {
    const list = neighbours.get(span.sentence);
    if (list) list.push(span);
    else neighbours.set(span.sentence, [span]);
  }
  for (const own of neighbours.values())
    for (const [at, span] of own.entries()) {
      const firm = firms.get(span.surface);
      const view = context.sentences[span.sentence];
      if (firm === undefined || !view || view.field) continue;
      const said = saysFirm(view, span) ?? standsAmongFirms(context, view, own, at);
      if (said !== undefined)
        yield { span, firm, why: `“${span.surface}” is “${firm}” where the text says “${said}”.` };
    }
}

/** Short name -> full name of the firm, for names that may mean both. */
function fullNames({ gazetteer, ontology }: NerContext, spans: readonly Span[]): Map<string, string> {
  const written = new Map<string, string>();
  const short = new Set<string>();
  for (const { surface } of spans) {
    if (!hasLegalForm(surface)) short.add(surface);
    else if (!written.has(foldName(withoutLegalForm(surface))))
      written.set(foldName(withoutLegalForm(surface)), surface);
  }
  const firms = new Map<string, string>();
  for (const surface of short) {
    const row = gazetteer.get(surface);
    // What the list has for a firm is one, whatever it does.
    if (row && ontology.isA(row.type, 'Organization')) continue;
    const listed = row && gazetteer.get(`${surface}, Inc.`)?.name;
    const full = written.get(foldName(surface)) ?? listed;
    if (full !== undefined) firms.set(surface, full);
  }
  return firms;
}

/** The words at a mention that only a firm's name stands beside. */
function saysFirm({ text, start, tokens }: SentenceView, { first, last }: Span): string | undefined {
  const quote = (from: number, to: number): string =>
    text.slice((tokens[from]?.start ?? 0) - start, (tokens[to - 1]?.end ?? 0) - start);
  const next = tokens[last];
  const second = tokens[last + 1];
  if (next && DOES.has(next.lower)) return quote(first, last + 1);
  if (next && second && (next.lower === 'later' || next.lower === 'also') && DOES.has(second.lower))
    return quote(first, last + 2);
  if (next?.shape === 'possessive' && second && HAS.has(second.lower)) return quote(first, last + 2);
  const before = tokens[first - 1];
  const cue = tokens[first - 2];
  if (!before || !cue) return undefined;
  if (before.lower === 'by' && DONE.has(cue.lower)) return quote(first - 2, last);
  // "donated to the CNCF by Docker"
  if (before.lower === 'by')
    for (let i = first - 2; i > 0 && i > first - 8 && tokens[i]?.shape !== 'punctuation'; i--)
      if (DONE.has(tokens[i]?.lower ?? '')) return quote(i, last);
  if (/^(?:of|at|for)$/.test(before.lower) && HELD.has(cue.lower)) return quote(first - 2, last);
  return undefined;
}

/** "Red Hat, Docker, IBM and Intel": a list with firms on both sides, or two on one. */
function standsAmongFirms(
  { ontology }: NerContext,
  { tokens, text, start }: SentenceView,
  spans: readonly Span[],
  at: number,
): string | undefined {
  const isFirm = (span: Span | undefined): boolean =>
    span?.proposals.some(({ type }) => type !== undefined && ontology.isA(type, 'Organization')) ?? false;
  const listed = (left: Span | undefined, right: Span | undefined): boolean => {
    if (!left || !right) return false;
    const between = tokens.slice(left.last, right.first);
    return (
      between.length > 0 && between.length <= 2 && between.every(({ lower }) => /^(?:,|and|or)$/.test(lower))
    );
  };
  const [far, left, own, right, further] = [-2, -1, 0, 1, 2].map((step) => spans[at + step]);
  const before = listed(left, own) && isFirm(left);
  const after = listed(own, right) && isFirm(right);
  const two =
    (before && after) ||
    (before && listed(far, left) && isFirm(far)) ||
    (after && listed(right, further) && isFirm(further));
  if (!two) return undefined;
  const from = (before ? left : own) as Span;
  const to = (after ? right : own) as Span;
  return text.slice((tokens[from.first]?.start ?? 0) - start, (tokens[to.last - 1]?.end ?? 0) - start);
}
