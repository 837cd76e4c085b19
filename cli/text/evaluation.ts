/** The report of `kith eval` as tables for people, and two reports side by side. */
import {
  type Comparison,
  countMistakes,
  type Figure,
  GROUPS,
  type Group,
  MISTAKES,
  type Mistake,
  type MistakeKind,
  type PartReport,
  type Report,
} from '../../evaluate/index.ts';
import { type TableOptions, table } from './table.ts';
import { visible } from './visible.ts';

const WIDTH = 6;

/** 0.8358 -> `  83.6`; '' for what is not there. */
function percent(value: number | undefined): string {
  return (value === undefined ? '' : (value * 100).toFixed(1)).padStart(WIDTH);
}

const heads = (...names: string[]) => names.map((name) => name.padStart(WIDTH));

/** Figures of the overview, a column each, with the id that has them. */
const OVERVIEW: readonly (readonly [
  head: string,
  id: string,
  value: 'precision' | 'recall' | 'f1' | 'share',
])[] = [
  ['P', 'names.exact', 'precision'],
  ['R', 'names.exact', 'recall'],
  ['F1', 'names.exact', 'f1'],
  ['over', 'names.overlap', 'f1'],
  ['coarse', 'coarse.all', 'f1'],
  ['types', 'types.all', 'f1'],
  ['tags', 'tags.all', 'f1'],
  ['B3', 'linking.b3', 'f1'],
  ['set', 'entities.set', 'f1'],
  ['rel P', 'relations.all', 'precision'],
  ['rel R', 'relations.all', 'recall'],
];

/**
 * @param errors how many mistakes of each kind to list
 * @returns lines without line ends
 */
export function reportLines(report: Report, style: TableOptions, errors: number): string[] {
  const { details, documents, model, terms, only } = report;
  const settings = [
    `model ${model}`,
    terms ? 'with terms' : 'names only',
    ...(only ? [`only ${only.join(', ')}`] : []),
    `${documents} documents`,
  ];
  return [
    visible(`${report.datasets.join(', ')}: ${settings.join(' · ')}`),
    ...overview(report, style),
    ...figureTables(report.all, style),
    ...mistakeTable(report, style),
    ...(errors > 0 ? mistakeLists(details, errors) : []),
  ];
}

/** A row a part: F1 of exact spans, overlapping ones, and so on. */
function overview({ parts, mean, all, documents }: Report, style: TableOptions): string[] {
  if (parts.length === 0) return [];
  const has = (id: string) => all.some((figure) => figure.id === id);
  const columns = OVERVIEW.filter(([, id]) => has(id));
  const row = (name: string, count: number | '', figures: readonly Figure[]) => [
    visible(name),
    String(count).padStart(9),
    ...columns.map(([, id, value]) => percent(figures.find((figure) => figure.id === id)?.[value])),
  ];
  const rows = parts.map(({ part, documents: count, figures }: PartReport) => row(part, count, figures));
  if (mean) rows.push(row('mean', '', mean));
  if (parts.length > 1) rows.push(row('all together', documents, all));
  return ['', ...table(['part', 'documents', ...heads(...columns.map(([head]) => head))], rows, style)];
}

function figureTables(figures: readonly Figure[], style: TableOptions): string[] {
  return (Object.keys(GROUPS) as Group[]).flatMap((group) => {
    const own = figures.filter((figure) => figure.group === group);
    if (own.length === 0) return [];
    const count = (value: number | undefined) => String(value ?? '').padStart(WIDTH);
    const rows = own.map(({ label, precision, recall, f1, share, correct, predicted, gold }) => [
      visible(label),
      percent(precision),
      percent(recall),
      percent(f1),
      percent(share),
      count(correct),
      count(predicted),
      count(gold),
    ]);
    return [
      '',
      ...table([GROUPS[group], ...heads('P', 'R', 'F1', '%', 'right', 'given', 'gold')], rows, style),
    ];
  });
}

function mistakeTable({ details }: Report, style: TableOptions): string[] {
  const counts = countMistakes(details);
  if (counts.length === 0) return [];
  const rows = counts.map(([kind, count]) => [MISTAKES[kind], count]);
  return ['', ...table(['mistakes, in what may be looked at', 'count'], rows, style)];
}

/** Spread over the documents, as the first ones of a file are often alike. */
function mistakeLists(details: Report['details'], most: number): string[] {
  return countMistakes(details).flatMap(([kind, count]) => {
    const all = details.flatMap(({ id, mistakes }) =>
      mistakes.flatMap((each) => (each.kind === kind ? [`  ${visible(each.what)}  [${visible(id)}]`] : [])),
    );
    const step = Math.max(1, all.length / most);
    const some = Array.from(
      { length: Math.min(most, all.length) },
      (_, at) => all[Math.floor(at * step)] ?? '',
    );
    return ['', `${MISTAKES[kind]}, ${some.length} of ${count}:`, ...some];
  });
}

/** @param most how many differences of each kind a list may have */
export function comparisonLines(
  { settings, figures, documents }: Comparison,
  style: TableOptions,
  most: number,
): string[] {
  const value = (figure: Figure | undefined) => figure?.f1 ?? figure?.share;
  const rows = figures.flatMap(({ id, group, label, before, now }) => {
    const [old, own] = [value(before), value(now)];
    if (old === undefined && own === undefined) return [];
    // Of the rows a type, those that moved.
    if (id.includes('.type.') && old === own) return [];
    const moved = old === undefined || own === undefined ? '' : signed((own - old) * 100);
    return [[GROUPS[group], visible(label), percent(old), percent(own), moved.padStart(WIDTH)]];
  });
  const list = (title: string, of: (each: Comparison['documents'][number]) => readonly Mistake[]) => {
    const all = documents.flatMap((each) =>
      of(each).map(({ kind, what }) => ({ kind, line: `  ${visible(what)}  [${visible(each.id)}]` })),
    );
    return (Object.keys(MISTAKES) as MistakeKind[]).flatMap((kind) => {
      const lines = all.flatMap((each) => (each.kind === kind ? [each.line] : []));
      if (lines.length === 0) return [];
      const left = lines.length - most;
      const more = left > 0 ? [`  … and ${left} more; --json has all`] : [];
      return ['', `${title}: ${MISTAKES[kind]}, ${lines.length}`, ...lines.slice(0, most), ...more];
    });
  };
  return [
    ...(settings.length === 0
      ? []
      : ['Not the same in both runs:', ...settings.map((each) => `  ${visible(each)}`), '']),
    ...table(['', 'F1 or share', ...heads('before', 'now', 'moved')], rows, style),
    ...list('No longer made', ({ gone }) => gone),
    ...list('New', ({ fresh }) => fresh),
  ];
}

function signed(points: number): string {
  const shown = points.toFixed(1);
  return points > 0 && shown !== '0.0' ? `+${shown}` : shown === '-0.0' ? '0.0' : shown;
}
