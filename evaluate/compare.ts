/** Two runs side by side: how the figures moved, and which mistakes are gone or new. */
import { z } from 'zod';
import { KithError } from '../foundation/errors.ts';
import { type Figure, GROUPS, type Group } from './figures.ts';
import { MISTAKES, type Mistake, type MistakeKind } from './mistakes.ts';
import type { Report } from './report.ts';

const number = z.number().optional();
const FigureSchema = z.object({
  id: z.string(),
  group: z.enum(Object.keys(GROUPS) as [Group, ...Group[]]),
  label: z.string(),
  precision: number,
  recall: number,
  f1: number,
  share: number,
  correct: number,
  predicted: number,
  gold: number,
});
const ReportSchema = z.object({
  version: z.string(),
  model: z.string(),
  terms: z.boolean(),
  datasets: z.array(z.string()),
  inputs: z.array(z.string()),
  only: z.array(z.string()).optional(),
  from: number,
  to: number,
  documents: z.number(),
  parts: z.array(z.object({ part: z.string(), documents: z.number(), figures: z.array(FigureSchema) })),
  all: z.array(FigureSchema),
  mean: z.array(FigureSchema).optional(),
  details: z.array(
    z.object({
      id: z.string(),
      part: z.string(),
      mistakes: z.array(
        z.object({
          kind: z.enum(Object.keys(MISTAKES) as [MistakeKind, ...MistakeKind[]]),
          what: z.string(),
        }),
      ),
    }),
  ),
});

/**
 * A report as `kith eval --json` printed it.
 * @param path for the message
 * @throws KithError `input-malformed`
 */
export function parseReport(text: string, path: string): Report {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  const result = ReportSchema.safeParse(value);
  if (result.success) return result.data;
  throw new KithError(
    'input-malformed',
    `"${path}" is not what kith eval --json prints; make it with kith eval … --json > ${path}.`,
    { source: path },
  );
}

export interface FigurePair {
  readonly id: string;
  readonly group: Group;
  readonly label: string;
  readonly before?: Figure;
  readonly now?: Figure;
}

export interface Comparison {
  /** What the two runs do not share (`model: rules, now crf`). */
  readonly settings: readonly string[];
  readonly figures: readonly FigurePair[];
  /** By document, those with a difference only. */
  readonly documents: readonly {
    readonly id: string;
    /** Mistakes of the run before that this one does not make. */
    readonly gone: readonly Mistake[];
    readonly fresh: readonly Mistake[];
  }[];
}

export function compareReports(before: Report, now: Report): Comparison {
  const old = new Map(before.all.map((each) => [each.id, each]));
  const own = new Set(now.all.map(({ id }) => id));
  const pair = (before: Figure | undefined, now: Figure | undefined): FigurePair => {
    const { id, group, label } = (now ?? before) as Figure;
    return { id, group, label, before, now };
  };
  const past = new Map(before.details.map((each) => [each.id, each.mistakes]));
  const documents = now.details.flatMap(({ id, mistakes }) => {
    const known = past.get(id);
    if (!known) return [];
    const [gone, fresh] = [without(known, mistakes), without(mistakes, known)];
    return gone.length + fresh.length === 0 ? [] : [{ id, gone, fresh }];
  });
  return {
    settings: settingsOf(before, now),
    figures: [
      ...now.all.map((each) => pair(old.get(each.id), each)),
      ...before.all.flatMap((each) => (own.has(each.id) ? [] : [pair(each, undefined)])),
    ],
    documents,
  };
}

function without(mistakes: readonly Mistake[], others: readonly Mistake[]): Mistake[] {
  const spell = ({ kind, what }: Mistake) => `${kind} ${what}`;
  const known = new Set(others.map(spell));
  return mistakes.filter((each) => !known.has(spell(each)));
}

function settingsOf(before: Report, now: Report): string[] {
  const shown = (value: unknown) => (Array.isArray(value) ? value.join(', ') : String(value ?? 'all'));
  const names = [
    'version',
    'model',
    'terms',
    'datasets',
    'inputs',
    'only',
    'from',
    'to',
    'documents',
  ] as const;
  return names.flatMap((name) => {
    const [old, own] = [shown(before[name]), shown(now[name])];
    return old === own ? [] : [`${name}: ${old}, now ${own}`];
  });
}
