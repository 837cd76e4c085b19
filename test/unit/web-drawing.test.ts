/** What the canvas draws of a graph: filters, counts of what is hidden, bundles, badges, facts. */
import { describe, expect, test } from 'vitest';
import type { Edge, EntitySummary, Schema } from '../../server/api.ts';
import { badgeCentre, badgeText, hitsBadge } from '../../web/canvas/badge.ts';
import { draw } from '../../web/canvas/elements.ts';
import { safeShape } from '../../web/canvas/shapes.ts';
import { groupFacts } from '../../web/panels/factGroups.ts';
import { EMPTY_CANVAS, light, show, toggleRelation, toggleType } from '../../web/state/canvas.ts';
import { nearestTowards } from '../../web/state/direction.ts';
import { relationRows, seen, typeRows, unseenCounts } from '../../web/state/filters.ts';
import { edgesBetween, learn, NOTHING_KNOWN } from '../../web/state/known.ts';
import { safeColour, typeFills } from '../../web/theme/colour.ts';

const entity = (id: string, type: string, degree: number): EntitySummary => ({
  id,
  name: id,
  type,
  types: ['Entity', type],
  aliases: [],
  mentions: 1,
  articles: 1,
  degree,
  confidence: 1,
});
const edge = (id: string, from: string, type: string, to: string, confidence = 0.9): Edge => ({
  id,
  type,
  from,
  to,
  reading: type.toLowerCase().replaceAll('_', ' '),
  confidence,
  weight: 1,
  methods: [],
});
const type = (id: string, colour: string, shape: string) => ({
  id,
  label: id,
  parent: null,
  definition: '',
  colour,
  shape,
  count: 0,
  total: 0,
});
const relation = (id: string, reading: string, inverse: string, symmetric = false) => ({
  id,
  reading,
  inverse,
  definition: '',
  symmetric,
  count: 0,
});

const schema: Schema = {
  types: [type('OperatingSystem', '#2f855a', 'hexagon'), type('Company', '#2b6cb0', 'round-rectangle')],
  relations: [
    relation('DERIVED_FROM', 'is derived from', 'is the base of'),
    relation('DEVELOPED_BY', 'is developed by', 'develops'),
    relation('COMPARED_WITH', 'is compared with', 'is compared with', true),
  ],
  labels: [],
  edgeTypes: [],
  properties: [],
};
const known = learn(NOTHING_KNOWN, {
  nodes: [
    entity('alma', 'OperatingSystem', 5),
    entity('rhel', 'OperatingSystem', 4),
    entity('redhat', 'Company', 1),
  ],
  edges: [
    edge('r1', 'alma', 'DERIVED_FROM', 'rhel'),
    edge('r2', 'rhel', 'COMPARED_WITH', 'alma', 0.3),
    edge('r3', 'rhel', 'DEVELOPED_BY', 'redhat'),
  ],
});
const all = show(EMPTY_CANVAS, ['alma', 'rhel', 'redhat']);
const drawn = (canvas = all, selection: Parameters<typeof draw>[0]['selection'] = null) =>
  draw({ canvas, known, schema, selection, fresh: [] });

describe('filters', () => {
  test('a hidden type takes its entities and their edges out of sight', () => {
    const { nodes, edges } = seen(toggleType(all, 'Company'), known);
    expect(nodes.map((node) => node.id)).toEqual(['alma', 'rhel']);
    expect(edges.map((found) => found.id)).toEqual(['r1', 'r2']);
  });

  test('the legend counts what is on the canvas, hidden or not', () => {
    expect(typeRows(toggleType(all, 'Company'), known, schema)).toEqual([
      { id: 'OperatingSystem', label: 'OperatingSystem', count: 2, hidden: false },
      { id: 'Company', label: 'Company', count: 1, hidden: true },
    ]);
    expect(
      relationRows(toggleRelation(all, 'DEVELOPED_BY'), known, schema).find((row) => row.hidden),
    ).toMatchObject({
      label: 'is developed by',
      count: 1,
    });
  });

  test('the badge counts relations that no edge shows yet', () => {
    expect([...unseenCounts(all, known)]).toEqual([
      ['alma', 3],
      ['rhel', 1],
      ['redhat', 0],
    ]);
  });
});

describe('drawing', () => {
  test('several relations between two are one line, with the surest reading and the number of the others', () => {
    expect(drawn().edges.map(({ id, label, relations }) => ({ id, label, relations }))).toEqual([
      { id: 'b:alma|rhel', label: 'derived from +1', relations: ['r1', 'r2'] },
      { id: 'r3', label: 'developed by', relations: ['r3'] },
    ]);
  });

  test('the line opens when one of its relations is chosen', () => {
    const { edges } = drawn(all, { kind: 'relation', id: 'r2' });
    expect(edges.map(({ id, classes }) => [id, classes])).toEqual([
      ['r1', 'forward'],
      ['r2', 'selected unsure'],
      ['r3', 'forward'],
    ]);
  });

  test('a trail lights its entities and edges and dims the rest', () => {
    const { nodes, edges } = drawn(light(all, { nodes: ['rhel', 'redhat'], edges: ['r3'] }));
    expect(nodes.map((node) => node.classes)).toEqual(['dim', 'lit', 'lit']);
    expect(edges.map((found) => found.classes)).toEqual(['forward bundle dim', 'forward lit']);
  });

  test('what is no shape or colour of ours becomes a circle and a grey', () => {
    expect(safeShape('url(//canary)')).toBe('ellipse');
    expect(safeShape('constructor')).toBe('ellipse');
    expect(safeShape('hexagon')).toBe('hexagon');
    expect(safeColour('red;background:url(//canary)')).toBe('#7a828d');
    expect(safeColour('#2F855A')).toBe('#2f855a');
  });

  test('types that share colour and shape differ in shade', () => {
    const fills = typeFills(
      ['Organization', 'Company', 'Foundation'].map((id) => type(id, '#2b6cb0', 'ellipse')),
      'light',
    );
    expect(new Set(fills.values()).size).toBe(3);
  });

  test('the badge is hit where it is drawn, and nowhere when nothing is hidden', () => {
    const at = badgeCentre({ x: 100, y: 100 }, 40, 12);
    expect(badgeText(12)).toBe('+12');
    expect(badgeText(4_988)).toBe('+4k');
    expect(hitsBadge(at, { x: 100, y: 100 }, 40, 12)).toBe(true);
    expect(hitsBadge({ x: 100, y: 100 }, { x: 100, y: 100 }, 40, 12)).toBe(false);
    expect(hitsBadge(at, { x: 100, y: 100 }, 40, 0)).toBe(false);
  });
});

describe('facts', () => {
  test('are read from the entity: forwards, backwards, or the same both ways', () => {
    const nodes = Object.values(known.entities);
    const groups = groupFacts('rhel', nodes, Object.values(known.edges), schema.relations);
    expect(groups.map(({ reading, facts }) => [reading, facts.map((fact) => fact.other.name)])).toEqual([
      ['is compared with', ['alma']],
      ['is the base of', ['alma']],
      ['is developed by', ['redhat']],
    ]);
  });

  test('all relations between two, the surest first, whichever way they run', () => {
    expect(edgesBetween(known, 'rhel', 'alma').map((found) => found.id)).toEqual(['r1', 'r2']);
  });
});

describe('walking by arrow keys', () => {
  const places = [
    ['right', { x: 100, y: 10 }],
    ['far right', { x: 300, y: 0 }],
    ['above', { x: 5, y: -80 }],
  ] as const;
  test.each([
    ['right', 'right'],
    ['up', 'above'],
    ['left', null],
  ] as const)('%s leads to %s', (direction, expected) => {
    expect(nearestTowards({ x: 0, y: 0 }, direction, places)).toBe(expected);
  });
});
