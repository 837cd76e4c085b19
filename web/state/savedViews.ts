/**
 * Views of the canvas kept under a name. Each is an address, so that what is read from storage or a file
 * passes the same checks as a link (`view.ts`). Pure.
 */
import { decodeView, encodeView, type View } from './view.ts';

export interface SavedView {
  readonly name: string;
  /** What `encodeView` gives, with the places of all entities. */
  readonly address: string;
}

export type SavedViews = readonly SavedView[];

export const MOST_VIEWS = 200;
const LONGEST_NAME = 100;
/** Some 5,000 entities with places, pins and a trail. */
const LONGEST_ADDRESS = 400_000;
/** What a file of views says it is. */
const FILE_KIND = 'kith-views';

/** A name as it is kept: one line, without blanks around it; empty when nothing is left. */
export function viewName(typed: string): string {
  return typed.replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME).trim();
}

/** The canvas of a view as it would be saved; pages and what is typed in the console are left out. */
export function savedView(name: string, view: View): SavedView {
  return { name, address: encodeView({ ...view, page: 'graph' }, { allPlaces: true }) };
}

export const countEntities = ({ address }: SavedView): number => decodeView(address).nodes.length;

const inOrder = (views: SavedViews): SavedViews =>
  [...views].sort((a, b) => (a.name < b.name ? -1 : 1)).slice(0, MOST_VIEWS);

/** Adds a view, in place of one that had its name; names are in order. */
export function addView(views: SavedViews, view: SavedView): SavedViews {
  return inOrder([...views.filter(({ name }) => name !== view.name), view]);
}

/** Gives a view another name; a name that is taken, or none, leaves everything as it is. */
export function renameView(views: SavedViews, from: string, to: string): SavedViews {
  const view = views.find(({ name }) => name === from);
  if (!view || to === '' || views.some(({ name }) => name === to)) return views;
  return inOrder(views.map((each) => (each === view ? { ...view, name: to } : each)));
}

export function deleteView(views: SavedViews, gone: string): SavedViews {
  return views.filter(({ name }) => name !== gone);
}

/** Joins views from a file to those kept; a name that is taken by another view gets a number. */
export function joinViews(views: SavedViews, more: SavedViews): SavedViews {
  let joined = views;
  for (const view of more) {
    if (joined.some(({ name, address }) => name === view.name && address === view.address)) continue;
    joined = addView(joined, { ...view, name: freeName(joined, view.name) });
  }
  return joined;
}

/** The name itself, or with the first number that no view has yet. */
export function freeName(views: SavedViews, wanted: string): string {
  const taken = new Set(views.map(({ name }) => name));
  let name = wanted;
  for (let n = 2; taken.has(name); n++) name = `${wanted} ${n}`;
  return name;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function readOne(value: unknown): SavedView[] {
  if (!isRecord(value) || typeof value.name !== 'string' || typeof value.address !== 'string') return [];
  const name = viewName(value.name);
  if (name === '' || value.address.length > LONGEST_ADDRESS) return [];
  const view = decodeView(value.address);
  return view.nodes.length === 0 ? [] : [savedView(name, view)];
}

/** The text of a file of views; storage keeps the same. */
export function writeViews(views: SavedViews): string {
  return `${JSON.stringify({ kind: FILE_KIND, version: 1, views }, null, 1)}\n`;
}

/** Reads what `writeViews` wrote; what is not well formed is left out. `null` when it holds no views at all. */
export function readViews(text: string | null): SavedViews | null {
  let value: unknown;
  try {
    value = JSON.parse(text ?? '');
  } catch {
    return null;
  }
  if (!isRecord(value) || value.kind !== FILE_KIND || !Array.isArray(value.views)) return null;
  return joinViews([], value.views.slice(0, MOST_VIEWS).flatMap(readOne));
}
