/**
 * The view in the address: `#/graph?n=…`, `#/articles/ID`, `#/cypher?q=…`. What comes from an address is
 * only ever data: it is checked here, unknown ids are named by the page, and no query runs by itself.
 */
import {
  groupId,
  hubOfGroup,
  type Look,
  PLAIN_LOOK,
  type Point,
  type Range,
  type Trail,
  typeOfGroup,
} from './canvas.ts';
import { type ArticleChoice, EVERY_ARTICLE } from './said.ts';

export const PAGES = [
  'graph',
  'articles',
  'cypher',
  'genealogy',
  'frontier',
  'contradictions',
  'entity',
  'relation',
] as const;
export type PageId = (typeof PAGES)[number];

export type Selection = { kind: 'entity'; id: string } | { kind: 'relation'; id: string };

export interface View {
  readonly page: PageId;
  readonly nodes: readonly string[];
  readonly positions: Readonly<Record<string, Point>>;
  readonly selection: Selection | null;
  readonly hiddenTypes: readonly string[];
  readonly hiddenRelations: readonly string[];
  readonly ranges: Readonly<Record<string, Range>>;
  readonly wanted: string;
  readonly articles: ArticleChoice;
  readonly look: Look;
  readonly pinned: readonly string[];
  readonly groups: readonly string[];
  /** The path that is lit up. */
  readonly trail: Trail | null;
  /** Ends of the path that was looked for. */
  readonly path: { from: string; to: string } | null;
  readonly article: string | null;
  /** The sentence that the article is opened at. */
  readonly sentence: string | null;
  /** The entity or relation that has the page. */
  readonly subject: string | null;
  readonly query: string;
}

export const EMPTY_VIEW: View = {
  page: 'graph',
  nodes: [],
  positions: {},
  selection: null,
  hiddenTypes: [],
  hiddenRelations: [],
  ranges: {},
  wanted: '',
  articles: EVERY_ARTICLE,
  look: PLAIN_LOOK,
  pinned: [],
  groups: [],
  trail: null,
  path: null,
  article: null,
  sentence: null,
  subject: null,
  query: '',
};

/** Most entities that an address may ask for, and most of them with their places (addresses stay short). */
export const MAX_NODES = 5_000;
const MAX_PLACED = 300;
const MAX_QUERY = 4_000;
const MAX_WANTED = 100;
const MAX_RANGES = 20;
const MAX_ARTICLES = 50;
/** Measures are named in lower case, with dashes. */
const MEASURE = /^[a-z][a-z-]{0,31}$/;
const NUMBER = /^-?\d{1,9}(\.\d{1,6})?$/;
const MAX_COORDINATE = 1_000_000;
const ID = /^[A-Za-z][A-Za-z0-9_:-]{0,63}$/;
/** An entity, or a group of leaves. */
const PIN = /^[A-Za-z][A-Za-z0-9_:-]{0,131}$/;
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

/** `confidence~0.5~1!degree~2~40`: numbers have a dot of their own, so it parts nothing here. */
function decodeRanges(text: string | null): Record<string, Range> {
  const ranges: Record<string, Range> = {};
  for (const item of (text ?? '').split('!').slice(0, MAX_RANGES)) {
    const [id = '', least = '', most = ''] = item.split('~');
    if (!MEASURE.test(id) || !NUMBER.test(least) || !NUMBER.test(most)) continue;
    if (Number(least) <= Number(most)) ranges[id] = [Number(least), Number(most)];
  }
  return ranges;
}

/** `a=ID.ID`, and `alone=1` for what they alone say. */
function decodeArticles(query: URLSearchParams): ArticleChoice {
  const ids = list(query.get('a'), ID).slice(0, MAX_ARTICLES);
  return ids.length === 0 ? EVERY_ARTICLE : { ids, alone: query.get('alone') === '1' };
}

const measure = (text: string | null, otherwise: string): string =>
  text !== null && MEASURE.test(text) ? text : otherwise;

/** `HUB.Type.x.y~HUB.Type` */
function decodeGroups(text: string | null): Pick<View, 'groups' | 'positions'> {
  const groups = new Set<string>();
  const positions: Record<string, Point> = {};
  for (const item of (text ?? '').split('~')) {
    const [hub = '', type = '', x, y] = item.split('.');
    if (!ID.test(hub) || !NAME.test(type)) continue;
    const id = groupId(hub, type);
    groups.add(id);
    const point = { x: coordinate(x), y: coordinate(y) };
    if (point.x !== null && point.y !== null) positions[id] = { x: point.x, y: point.y };
  }
  return { groups: [...groups], positions };
}

/** A trail is a chain: one edge less than it has entities. */
function decodeTrail(text: string | null): Trail | null {
  const [first = '', second = ''] = (text ?? '').split('~');
  const nodes = list(first, ID);
  const edges = list(second, ID);
  return edges.length > 0 && nodes.length === edges.length + 1 ? { nodes, edges } : null;
}

const idOrNull = (text: string | null | undefined): string | null =>
  text !== null && text !== undefined && ID.test(text) ? text : null;

/** Reads the part of an address after `#`. Whatever is not well formed is left out; it never throws. */
export function decodeView(hash: string): View {
  const text = hash.startsWith('#') ? hash.slice(1) : hash;
  const mark = text.indexOf('?');
  const path = (mark < 0 ? text : text.slice(0, mark)).split('/').filter(Boolean);
  const query = new URLSearchParams(mark < 0 ? '' : text.slice(mark + 1));
  const page = PAGES.find((known) => known === path[0]) ?? 'graph';
  const ends = list(query.get('p'), ID);
  const [from, to] = ends;
  const { nodes, positions } = decodeNodes(query.get('n'));
  const { groups, positions: groupPositions } = decodeGroups(query.get('g'));
  return {
    page,
    nodes,
    positions: { ...positions, ...groupPositions },
    groups,
    selection: decodeSelection(query.get('s')),
    hiddenTypes: list(query.get('ht'), NAME),
    hiddenRelations: list(query.get('hr'), NAME),
    ranges: decodeRanges(query.get('f')),
    wanted: (query.get('w') ?? '').slice(0, MAX_WANTED),
    articles: decodeArticles(query),
    look: {
      colour: measure(query.get('c'), PLAIN_LOOK.colour),
      size: measure(query.get('z'), PLAIN_LOOK.size),
    },
    pinned: list(query.get('pin'), PIN),
    trail: decodeTrail(query.get('t')),
    path: from !== undefined && to !== undefined ? { from, to } : null,
    article: page === 'articles' && path[1] !== undefined && ID.test(path[1]) ? path[1] : null,
    sentence: page === 'articles' ? idOrNull(query.get('at')) : null,
    subject: page === 'entity' || page === 'relation' ? idOrNull(path[1]) : null,
    query: page === 'cypher' ? (query.get('q') ?? '').slice(0, MAX_QUERY) : '',
  };
}

/**
 * The address of a view, from its `#` on.
 * @param options.allPlaces keeps every place, however long the address gets
 */
export function encodeView(view: View, options: { allPlaces?: boolean } = {}): string {
  if (view.page === 'articles') {
    const at = view.sentence === null ? '' : `?at=${view.sentence}`;
    return view.article ? `#/articles/${view.article}${at}` : '#/articles';
  }
  if (view.page !== 'graph' && view.page !== 'cypher')
    return view.subject === null ? `#/${view.page}` : `#/${view.page}/${view.subject}`;
  const parts: string[] = [];
  const add = (key: string, value: string): void => {
    if (value !== '') parts.push(`${key}=${value}`);
  };
  if (view.page === 'cypher') {
    add('q', encodeURIComponent(view.query.slice(0, MAX_QUERY)));
  } else {
    const placed = options.allPlaces || view.nodes.length <= MAX_PLACED;
    const nodes = view.nodes.slice(0, MAX_NODES).map((id) => {
      const point = placed ? view.positions[id] : undefined;
      return point ? `${id}.${Math.round(point.x).toString(36)}.${Math.round(point.y).toString(36)}` : id;
    });
    add('n', nodes.join('~'));
    const groups = view.groups.map((group) => {
      const point = view.positions[group];
      const at = point ? `.${Math.round(point.x).toString(36)}.${Math.round(point.y).toString(36)}` : '';
      return `${hubOfGroup(group)}.${typeOfGroup(group)}${at}`;
    });
    add('g', groups.join('~'));
    if (view.selection) add('s', `${view.selection.kind === 'entity' ? 'e' : 'r'}.${view.selection.id}`);
    add('ht', view.hiddenTypes.join('.'));
    add('hr', view.hiddenRelations.join('.'));
    const ranges = Object.entries(view.ranges).map(([id, [least, most]]) => `${id}~${least}~${most}`);
    add('f', ranges.join('!'));
    add('w', encodeURIComponent(view.wanted));
    add('a', view.articles.ids.join('.'));
    if (view.articles.ids.length > 0 && view.articles.alone) add('alone', '1');
    if (view.look.colour !== PLAIN_LOOK.colour) add('c', view.look.colour);
    if (view.look.size !== PLAIN_LOOK.size) add('z', view.look.size);
    add('pin', view.pinned.slice(0, MAX_NODES).join('.'));
    if (view.trail) add('t', `${view.trail.nodes.join('.')}~${view.trail.edges.join('.')}`);
    if (view.path) add('p', `${view.path.from}.${view.path.to}`);
  }
  return `#/${view.page}${parts.length > 0 ? `?${parts.join('&')}` : ''}`;
}
