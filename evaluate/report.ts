/** The figures of a run: by part, all together, and the mean of the parts; with the mistakes that may be seen. */
import { type Figure, figuresOf, linkFigures } from './figures.ts';
import type { LinkScore, LinkView } from './links.ts';
import { MISTAKES, type MistakeKind } from './mistakes.ts';
import type { DocumentScore } from './score.ts';

export interface PartReport {
  readonly part: string;
  readonly documents: number;
  readonly figures: readonly Figure[];
}

export interface DocumentReport {
  readonly id: string;
  readonly part: string;
  readonly mistakes: readonly { readonly kind: MistakeKind; readonly what: string }[];
}

/** What was run. */
export interface RunDescription {
  readonly version: string;
  readonly model: string;
  readonly terms: boolean;
  readonly datasets: readonly string[];
  readonly inputs: readonly string[];
  readonly only?: readonly string[];
  /** First and last document, from 1. */
  readonly from?: number;
  readonly to?: number;
}

export interface Report extends RunDescription {
  readonly documents: number;
  readonly parts: readonly PartReport[];
  /** All documents as one. */
  readonly all: readonly Figure[];
  /** Means of precision, recall and F1 over the parts, where there are several. */
  readonly mean?: readonly Figure[];
  /** Mistakes of documents that may be looked at. */
  readonly details: readonly DocumentReport[];
}

export function reportOf(scores: readonly DocumentScore[], run: RunDescription): Report {
  const parts = new Map<string, DocumentScore[]>();
  for (const score of scores) {
    const part = parts.get(score.part);
    if (part) part.push(score);
    else parts.set(score.part, [score]);
  }
  const rows = [...parts].map(([part, own]) => ({ part, documents: own.length, figures: figuresOf(own) }));
  return {
    ...run,
    documents: scores.length,
    parts: rows,
    all: figuresOf(scores),
    // The two parts of our own corpus are no domains whose mean says anything.
    ...(rows.length > 1 && !run.datasets.includes('kith') ? { mean: meanOf(rows) } : {}),
    details: scores.filter(({ open }) => open).map(({ id, part, mistakes }) => ({ id, part, mistakes })),
  };
}

/** The report of a run over links (`links.ts`): no parts, no mistakes. */
export function linkReportOf(
  scores: ReadonlyMap<LinkView, LinkScore>,
  documents: number,
  run: RunDescription,
): Report {
  return { ...run, documents, parts: [], all: linkFigures(scores), details: [] };
}

/** Of figures that every part has. */
function meanOf(parts: readonly PartReport[]): Figure[] {
  const [first, ...others] = parts as [PartReport, ...PartReport[]];
  const rest = others.map(({ figures }) => new Map(figures.map((each) => [each.id, each])));
  return first.figures.flatMap((figure): Figure[] => {
    if (figure.id.includes('.type.')) return [];
    const all = [figure, ...rest.flatMap((figures) => figures.get(figure.id) ?? [])];
    if (all.length < parts.length) return [];
    const mean = (name: 'precision' | 'recall' | 'f1' | 'share') => {
      const values = all.flatMap((each) => each[name] ?? []);
      return values.length < all.length ? {} : { [name]: values.reduce((a, b) => a + b, 0) / values.length };
    };
    const { id, group, label } = figure;
    return [{ id, group, label, ...mean('precision'), ...mean('recall'), ...mean('f1'), ...mean('share') }];
  });
}

/** How many mistakes there are of each kind, the most frequent first. */
export function countMistakes(details: readonly DocumentReport[]): [kind: MistakeKind, count: number][] {
  const counts = new Map<MistakeKind, number>();
  for (const { mistakes } of details)
    for (const { kind } of mistakes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const kinds = Object.keys(MISTAKES) as MistakeKind[];
  return kinds
    .flatMap((kind): [MistakeKind, number][] => (counts.has(kind) ? [[kind, counts.get(kind) ?? 0]] : []))
    .sort(([, a], [, b]) => b - a);
}
