/**
 * The view in the address: `#/graph?n=…`, `#/articles/ID`, `#/cypher?q=…`. What comes from an address is
 * only ever data: it is checked here, unknown ids are named by the page, and no query runs by itself.
 */
import type { Point, Trail } from './canvas.ts';

export const PAGES = ['graph', 'articles', 'cypher'] as const;
export type PageId = (typeof PAGES)[number];

export type Selection = { kind: 'entity'; id: string } | { kind: 'relation'; id: string };

export interface View {
  readonly page: PageId;
  readonly nodes: readonly string[];
  readonly positions: Readonly<Record<string, Point>>;
  readonly selection: Selection | null;
  readonly hiddenTypes: readonly string[];
  readonly hiddenRelations: readonly string[];
  /** The path that is lit up. */
  readonly trail: Trail | null;
  /** Ends of the path that was looked for. */
  readonly path: { from: string; to: string } | null;
  readonly article: string | null;
  readonly query: string;
}

export const EMPTY_VIEW: View = {
  page: 'graph',
  nodes: [],
  positions: {},
  selection: null,
  hiddenTypes: [],
  hiddenRelations: [],
  trail: null,
  path: null,
  article: null,
  query: '',
};

/** Most entities that an address may ask for, and most of them with their places (addresses stay short). */
export const MAX_NODES = 2_000;
const MAX_PLACED = 300;
const MAX_QUERY = 4_000;
const MAX_COORDINATE = 1_000_000;
const ID = /^[A-Za-z][A-Za-z0-9_:-]{0,63}$/;
const NAME = /^[A-Za-z][A-Za-z0-9_]{0,63}$/;
const COORDINATE = /^-?[0-9a-z]{1,6}$/;

function coordinate(text: string | undefined): number | null {
  if (text === undefined || !COORDINATE.test(text)) return null;
  const value = Number.parseInt(text, 36);
  return Number.isFinite(value) && Math.abs(value) <= MAX_COORDINATE ? value : null;
}

function list(text: string | null, allowed: RegExp): string[] {
  if (!text) return [];
  return [...new Set(text.split('.').filter((item) => allowed.test(item)))];
}

function decodeNodes(text: string | null): Pick<View, 'nodes' | 'positions'> {
  const nodes = new Set<string>();
  const positions: Record<string, Point> = {};
  for (const item of (text ?? '').split('~')) {
    if (nodes.size >= MAX_NODES) break;
    const [id, x, y] = item.split('.');
    if (id === undefined || !ID.test(id)) continue;
    nodes.add(id);
    const point = { x: coordinate(x), y: coordinate(y) };
    if (point.x !== null && point.y !== null) positions[id] = { x: point.x, y: point.y };
  }
  return { nodes: [...nodes], positions };
}

function decodeSelection(text: string | null): Selection | null {
  const [, kind, id] = /^([er])\.(.+)$/.exec(text ?? '') ?? [];
  if (id === undefined || !ID.test(id)) return null;
  return { kind: kind === 'e' ? 'entity' : 'relation', id };
}

/** A trail is a chain: one edge less than it has entities. */
function decodeTrail(text: string | null): Trail | null {
  const [first = '', second = ''] = (text ?? '').split('~');
  const nodes = list(first, ID);
  const edges = list(second, ID);
  return edges.length > 0 && nodes.length === edges.length + 1 ? { nodes, edges } : null;
}

/** Reads the part of an address after `#`. Whatever is not well formed is left out; it never throws. */
export function decodeView(hash: string): View {
  const text = hash.startsWith('#') ? hash.slice(1) : hash;
  const mark = text.indexOf('?');
  const path = (mark < 0 ? text : text.slice(0, mark)).split('/').filter(Boolean);
  const query = new URLSearchParams(mark < 0 ? '' : text.slice(mark + 1));
  const page = PAGES.find((known) => known === path[0]) ?? 'graph';
  const ends = list(query.get('p'), ID);
  const [from, to] = ends;
  return {
    page,
    ...decodeNodes(query.get('n')),
    selection: decodeSelection(query.get('s')),
    hiddenTypes: list(query.get('ht'), NAME),
    hiddenRelations: list(query.get('hr'), NAME),
    trail: decodeTrail(query.get('t')),
    path: from !== undefined && to !== undefined ? { from, to } : null,
    article: page === 'articles' && path[1] !== undefined && ID.test(path[1]) ? path[1] : null,
    query: page === 'cypher' ? (query.get('q') ?? '').slice(0, MAX_QUERY) : '',
  };
}

/** The address of a view, from its `#` on. */
export function encodeView(view: View): string {
  if (view.page === 'articles') return view.article ? `#/articles/${view.article}` : '#/articles';
  const parts: string[] = [];
  const add = (key: string, value: string): void => {
    if (value !== '') parts.push(`${key}=${value}`);
  };
  if (view.page === 'cypher') {
    add('q', encodeURIComponent(view.query.slice(0, MAX_QUERY)));
  } else {
    const placed = view.nodes.length <= MAX_PLACED;
    const nodes = view.nodes.slice(0, MAX_NODES).map((id) => {
      const point = placed ? view.positions[id] : undefined;
      return point ? `${id}.${Math.round(point.x).toString(36)}.${Math.round(point.y).toString(36)}` : id;
    });
    add('n', nodes.join('~'));
    if (view.selection) add('s', `${view.selection.kind === 'entity' ? 'e' : 'r'}.${view.selection.id}`);
    add('ht', view.hiddenTypes.join('.'));
    add('hr', view.hiddenRelations.join('.'));
    if (view.trail) add('t', `${view.trail.nodes.join('.')}~${view.trail.edges.join('.')}`);
    if (view.path) add('p', `${view.path.from}.${view.path.to}`);
  }
  return `#/${view.page}${parts.length > 0 ? `?${parts.join('&')}` : ''}`;
}
