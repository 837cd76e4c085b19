/**
 * What is drawn, as plain data: the seen entities and edges with their looks. Several relations between
 * two entities are one line until one of them is looked at. Pure; `sync.ts` brings it to Cytoscape.
 */
import type { Edge, EntitySummary, Schema } from '../../server/api.ts';
import type { Measured } from '../measures/measure.ts';
import type { CanvasState } from '../state/canvas.ts';
import { seen, unseenCounts } from '../state/filters.ts';
import { closedGroups, type LeafGroup } from '../state/groups.ts';
import type { Known } from '../state/known.ts';
import type { Selection } from '../state/view.ts';
import { text } from '../text/texts.ts';
import type { Scheme } from '../theme/colour.ts';
import { type Looks, looksOf, nodeSize } from './looks.ts';
import { type ShapeName, safeShape } from './shapes.ts';

export { nodeSize };

export interface NodeElement {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly shape: ShapeName;
  /** Diameter. */
  readonly size: number;
  /** Relations that are not on the canvas. */
  readonly more: number;
  readonly pinned: boolean;
  /** Colour that a measure gives; '' where the type's own holds. */
  readonly fill: string;
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
  /** Entities chosen together. */
  readonly marked?: readonly string[];
  readonly measured?: Readonly<Record<string, Measured>>;
  readonly scheme?: Scheme;
}

/** The input with its lists as sets, so that drawing stays linear. */
interface Context extends DrawingInput {
  readonly shapes: ReadonlyMap<string, string>;
  readonly lit: ReadonlySet<string> | null;
  readonly freshSet: ReadonlySet<string>;
  readonly markedSet: ReadonlySet<string>;
  readonly pinnedSet: ReadonlySet<string>;
  readonly looks: Looks;
}

function contextOf(input: DrawingInput, nodes: readonly EntitySummary[]): Context {
  const { canvas, schema, measured = {}, scheme = 'light' } = input;
  return {
    ...input,
    shapes: new Map(schema.types.map((type) => [type.id, type.shape])),
    lit: canvas.trail ? new Set(canvas.trail.nodes) : null,
    freshSet: new Set(input.fresh),
    markedSet: new Set(input.marked),
    pinnedSet: new Set(canvas.pinned),
    looks: looksOf(canvas.look, nodes, measured, scheme),
  };
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

function drawNode(entity: EntitySummary, context: Context, more: number): NodeElement {
  const { selection, lit, looks } = context;
  const classes = [
    selection?.kind === 'entity' && selection.id === entity.id ? 'selected' : '',
    context.markedSet.has(entity.id) ? 'marked' : '',
    lit === null ? '' : lit.has(entity.id) ? 'lit' : 'dim',
    context.freshSet.has(entity.id) ? 'fresh' : '',
  ];
  return {
    id: entity.id,
    name: entity.name,
    type: entity.type,
    shape: safeShape(context.shapes.get(entity.type)),
    size: looks.size(entity),
    more,
    pinned: context.pinnedSet.has(entity.id),
    fill: looks.fill(entity) ?? '',
    classes: classes.filter(Boolean).join(' '),
  };
}

function drawGroup(group: LeafGroup, context: Context): NodeElement {
  const label = context.schema.types.find((type) => type.id === group.type)?.label ?? group.type;
  const { selection } = context;
  const classes = [
    'group',
    selection?.kind === 'entity' && selection.id === group.id ? 'selected' : '',
    context.markedSet.has(group.id) ? 'marked' : '',
    context.lit === null ? '' : 'dim',
  ];
  return {
    id: group.id,
    name: text.groups.name(group.members.length, label),
    type: group.type,
    shape: safeShape(context.shapes.get(group.type)),
    size: nodeSize(group.members.length) + 6,
    more: 0,
    pinned: context.pinnedSet.has(group.id),
    fill: '',
    classes: classes.filter(Boolean).join(' '),
  };
}

/** The one line between an entity and a group of its leaves. */
function groupEdge(group: LeafGroup, edges: readonly Edge[]): EdgeElement {
  const readings = new Set(edges.map((edge) => edge.reading));
  const [reading = ''] = readings;
  return {
    id: `e:${group.id}`,
    source: group.hub,
    target: group.id,
    label: readings.size > 1 ? `${reading} +${readings.size - 1}` : reading,
    relations: edges.map((edge) => edge.id),
    width: 3.2,
    classes: 'bundle grouped',
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
    const together = pairs.get(key);
    if (together) together.push(edge);
    else pairs.set(key, [edge]);
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
  const { canvas, known } = input;
  const { nodes, edges } = seen(canvas, known);
  const unseen = unseenCounts(canvas, known);
  const context = contextOf(input, nodes);
  const groups = closedGroups(canvas, nodes, edges);
  const groupOf = new Map(groups.flatMap((group) => group.members.map((id) => [id, group] as const)));
  const inGroup = new Map<LeafGroup, Edge[]>(groups.map((group) => [group, []]));
  const single: Edge[] = [];
  for (const edge of edges) {
    const group = groupOf.get(edge.from) ?? groupOf.get(edge.to);
    if (group) inGroup.get(group)?.push(edge);
    else single.push(edge);
  }
  return {
    nodes: [
      ...nodes
        .filter((entity) => !groupOf.has(entity.id))
        .map((entity) => drawNode(entity, context, unseen.get(entity.id) ?? 0)),
      ...groups.map((group) => drawGroup(group, context)),
    ],
    edges: [...drawEdges(single, input), ...[...inGroup].map(([group, its]) => groupEdge(group, its))],
  };
}
