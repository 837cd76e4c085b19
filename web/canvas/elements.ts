/**
 * What is drawn, as plain data: the seen entities and edges with their looks. Several relations between
 * two entities are one line until one of them is looked at. Pure; `sync.ts` brings it to Cytoscape.
 */
import type { Edge, EntitySummary, Schema } from '../../server/api.ts';
import type { CanvasState } from '../state/canvas.ts';
import { seen, unseenCounts } from '../state/filters.ts';
import type { Known } from '../state/known.ts';
import type { Selection } from '../state/view.ts';
import { type ShapeName, safeShape } from './shapes.ts';

export interface NodeElement {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly shape: ShapeName;
  /** Diameter. */
  readonly size: number;
  /** Relations that are not on the canvas. */
  readonly more: number;
  readonly classes: string;
}

export interface EdgeElement {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly label: string;
  /** Ids of the relations in this line; one, unless it is a bundle. */
  readonly relations: readonly string[];
  readonly width: number;
  readonly classes: string;
}

export interface Drawing {
  readonly nodes: readonly NodeElement[];
  readonly edges: readonly EdgeElement[];
}

export interface DrawingInput {
  readonly canvas: CanvasState;
  readonly known: Known;
  readonly schema: Schema;
  readonly selection: Selection | null;
  /** Entities that have just come, lit up for a moment. */
  readonly fresh: readonly string[];
}

export function nodeSize(degree: number): number {
  return Math.round(24 + Math.min(22, 4.5 * Math.log2(1 + degree)));
}

/** Two entities, whichever way round. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a}|${b}` : `${b}|${a}`;
}

/** The surest reading, and how many more there are. */
function bundleLabel(edges: readonly Edge[]): string {
  const [first] = edges;
  if (!first) return '';
  return edges.length > 1 ? `${first.reading} +${edges.length - 1}` : first.reading;
}

function edgeWidth(weight: number): number {
  return Math.min(3.2, 1.1 + 0.5 * Math.log2(Math.max(1, weight)));
}

function arrows(edges: readonly Edge[], source: string, symmetric: ReadonlySet<string>): string {
  const directed = edges.filter((edge) => !symmetric.has(edge.type));
  const forward = directed.some((edge) => edge.from === source);
  const back = directed.some((edge) => edge.from !== source);
  return `${forward ? 'forward ' : ''}${back ? 'back ' : ''}`;
}

function drawNode(
  entity: EntitySummary,
  input: DrawingInput,
  more: number,
  shapes: ReadonlyMap<string, string>,
  lit: ReadonlySet<string> | null,
): NodeElement {
  const { selection, fresh } = input;
  const classes = [
    selection?.kind === 'entity' && selection.id === entity.id ? 'selected' : '',
    lit === null ? '' : lit.has(entity.id) ? 'lit' : 'dim',
    fresh.includes(entity.id) ? 'fresh' : '',
  ];
  return {
    id: entity.id,
    name: entity.name,
    type: entity.type,
    shape: safeShape(shapes.get(entity.type)),
    size: nodeSize(entity.degree),
    more,
    classes: classes.filter(Boolean).join(' '),
  };
}

function drawEdges(edges: readonly Edge[], input: DrawingInput): EdgeElement[] {
  const { selection, known, canvas, schema } = input;
  const symmetric = new Set(schema.relations.filter((relation) => relation.symmetric).map(({ id }) => id));
  const trail = canvas.trail ? new Set(canvas.trail.edges) : null;
  const chosen = selection?.kind === 'relation' ? known.edges[selection.id] : undefined;
  const openPair = chosen ? pairKey(chosen.from, chosen.to) : null;
  const pairs = new Map<string, Edge[]>();
  for (const edge of edges) {
    const key = pairKey(edge.from, edge.to);
    pairs.set(key, [...(pairs.get(key) ?? []), edge]);
  }
  const lines: EdgeElement[] = [];
  for (const [key, together] of pairs) {
    together.sort((a, b) => b.confidence - a.confidence || (a.id < b.id ? -1 : 1));
    const bundles = key === openPair ? together.map((edge) => [edge]) : [together];
    for (const bundle of bundles) {
      const [first] = bundle;
      if (!first) continue;
      const lit = trail === null ? null : bundle.some((edge) => trail.has(edge.id));
      const touches =
        selection?.kind === 'entity' && (first.from === selection.id || first.to === selection.id);
      const classes = [
        arrows(bundle, first.from, symmetric).trim(),
        bundle.length > 1 ? 'bundle' : '',
        chosen && bundle.some((edge) => edge.id === chosen.id) ? 'selected' : '',
        touches ? 'near' : '',
        lit === null ? '' : lit ? 'lit' : 'dim',
        bundle.every((edge) => edge.confidence < 0.5) ? 'unsure' : '',
      ];
      lines.push({
        id: bundle.length > 1 ? `b:${key}` : first.id,
        source: first.from,
        target: first.to,
        label: bundleLabel(bundle),
        relations: bundle.map((edge) => edge.id),
        width: edgeWidth(bundle.reduce((sum, edge) => sum + edge.weight, 0)),
        classes: classes.filter(Boolean).join(' '),
      });
    }
  }
  return lines;
}

export function draw(input: DrawingInput): Drawing {
  const { canvas, known, schema } = input;
  const { nodes, edges } = seen(canvas, known);
  const unseen = unseenCounts(canvas, known);
  const shapes = new Map(schema.types.map((type) => [type.id, type.shape]));
  const lit = canvas.trail ? new Set(canvas.trail.nodes) : null;
  return {
    nodes: nodes.map((entity) => drawNode(entity, input, unseen.get(entity.id) ?? 0, shapes, lit)),
    edges: drawEdges(edges, input),
  };
}
