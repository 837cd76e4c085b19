/** What colour and size say on this canvas: from the chosen measures to fills, diameters and the legend's scales. Pure. */
import type { EntitySummary } from '../../server/api.ts';
import { type Family, familiesOf } from '../measures/families.ts';
import type { Measured } from '../measures/measure.ts';
import { measures } from '../measures/registry.ts';
import type { Look } from '../state/canvas.ts';
import type { Scheme } from '../theme/colour.ts';
import { amountColour, FAMILY_COLOURS, familyColour } from '../theme/scales.ts';

/** What the legend shows of a colour or a size. */
export type Scale =
  | { readonly kind: 'amount'; readonly label: string; readonly least: number; readonly most: number }
  | {
      readonly kind: 'families';
      readonly label: string;
      readonly families: readonly (Family & { readonly colour: string })[];
    };

export interface Looks {
  /** `undefined` where the type's own colour holds. */
  fill(entity: EntitySummary): string | undefined;
  /** Diameter. */
  size(entity: EntitySummary): number;
  readonly colours: Scale | null;
  readonly sizes: Scale | null;
}

const SIZES = { plain: 34, least: 22, most: 56 };

/** Diameter by the number of relations. */
export function nodeSize(degree: number): number {
  return Math.round(24 + Math.min(22, 4.5 * Math.log2(1 + degree)));
}

type Value = (entity: EntitySummary) => number | undefined;

function valueBy(id: string, measured: Readonly<Record<string, Measured>>): Value | null {
  const measure = measures.find(id);
  if (!measure) return null;
  if (measure.kind === 'property') return measure.value;
  const values = measured[id]?.values;
  return values ? (entity) => values[entity.id] : null;
}

function amounts(nodes: readonly EntitySummary[], value: Value): { least: number; most: number } | null {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const node of nodes) {
    const number = value(node);
    if (number === undefined) continue;
    least = Math.min(least, number);
    most = Math.max(most, number);
  }
  return most >= least ? { least, most } : null;
}

/** Amounts are unevenly spread: by the root, the many small ones can be told apart. */
const share = (value: number, least: number, most: number): number =>
  most > least ? Math.sqrt((value - least) / (most - least)) : 0.5;

function families(nodes: readonly EntitySummary[], label: string, value: Value, scheme: Scheme): Scale {
  const values = Object.fromEntries(nodes.map((node) => [node.id, value(node) ?? FAMILY_COLOURS]));
  const all = familiesOf(nodes, values);
  return {
    kind: 'families',
    label,
    families: all.map((family) => ({ ...family, colour: familyColour(family.number, scheme) })),
  };
}

export function looksOf(
  look: Look,
  nodes: readonly EntitySummary[],
  measured: Readonly<Record<string, Measured>>,
  scheme: Scheme,
): Looks {
  const colourValue = valueBy(look.colour, measured);
  const colourMeasure = measures.find(look.colour);
  const sizeValue = valueBy(look.size, measured);
  const sizeMeasure = measures.find(look.size);
  const colourRange = colourValue && colourMeasure?.kind !== 'family' ? amounts(nodes, colourValue) : null;
  const sizeRange =
    sizeValue && sizeMeasure && sizeMeasure.kind !== 'family' ? amounts(nodes, sizeValue) : null;
  const isFamily = colourMeasure?.kind === 'family';
  return {
    fill(entity) {
      const value = colourValue?.(entity);
      if (value === undefined) return undefined;
      if (isFamily) return familyColour(value, scheme);
      return colourRange
        ? amountColour(share(value, colourRange.least, colourRange.most), scheme)
        : undefined;
    },
    size(entity) {
      // Degree has a scale of its own, the same on every canvas.
      if (look.size === 'degree') return nodeSize(entity.degree);
      const value = sizeValue?.(entity);
      if (value === undefined || !sizeRange) return SIZES.plain;
      const by = share(value, sizeRange.least, sizeRange.most);
      return Math.round(SIZES.least + (SIZES.most - SIZES.least) * by);
    },
    colours:
      !colourValue || !colourMeasure
        ? null
        : isFamily
          ? families(nodes, colourMeasure.label, colourValue, scheme)
          : colourRange && { kind: 'amount', label: colourMeasure.label, ...colourRange },
    sizes:
      sizeMeasure && sizeRange && look.size !== 'degree'
        ? { kind: 'amount', label: sizeMeasure.label, ...sizeRange }
        : null,
  };
}
