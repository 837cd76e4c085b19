/** The queries that this browser keeps: those that ran, the newest first, and those saved by name. Pure. */

export interface KeptQuery {
  readonly query: string;
  /** Values of its parameters as they were typed. */
  readonly parameters: Readonly<Record<string, string>>;
}

export interface SavedQuery extends KeptQuery {
  readonly name: string;
}

export interface QueryLibrary {
  readonly ran: readonly KeptQuery[];
  readonly saved: readonly SavedQuery[];
}

export const EMPTY_LIBRARY: QueryLibrary = { ran: [], saved: [] };

const MOST_RAN = 50;
const MOST_SAVED = 100;
const LONGEST = 20_000;

const sameQuery = (a: KeptQuery, b: KeptQuery): boolean =>
  a.query === b.query && JSON.stringify(a.parameters) === JSON.stringify(b.parameters);

/** A query that ran comes first; the same query stands only once. */
export function rememberRun(library: QueryLibrary, query: KeptQuery): QueryLibrary {
  const others = library.ran.filter((other) => !sameQuery(other, query));
  return { ...library, ran: [query, ...others].slice(0, MOST_RAN) };
}

/** Saves under a name, in place of what had the name before; names are in order. */
export function saveQuery(library: QueryLibrary, saved: SavedQuery): QueryLibrary {
  const others = library.saved.filter(({ name }) => name !== saved.name);
  const all = [...others, saved].sort((a, b) => (a.name < b.name ? -1 : 1));
  return { ...library, saved: all.slice(0, MOST_SAVED) };
}

export function forgetSaved(library: QueryLibrary, name: string): QueryLibrary {
  return { ...library, saved: library.saved.filter((saved) => saved.name !== name) };
}

/** The first line of a query that says something, for menus. */
export function queryTitle(query: string): string {
  const lines = query.split('\n').map((line) => line.trim());
  const line = lines.find((text) => text !== '' && !text.startsWith('//')) ?? '';
  return line.length > 72 ? `${line.slice(0, 71)}…` : line;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function keptQuery(value: unknown): KeptQuery | null {
  if (!isRecord(value) || typeof value.query !== 'string' || value.query.length > LONGEST) return null;
  const parameters = isRecord(value.parameters) ? value.parameters : {};
  const texts = Object.entries(parameters).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return { query: value.query, parameters: Object.fromEntries(texts) };
}

function savedQuery(value: unknown): SavedQuery | null {
  const kept = keptQuery(value);
  if (!kept || !isRecord(value) || typeof value.name !== 'string' || value.name === '') return null;
  return { ...kept, name: value.name.slice(0, 100) };
}

/** Reads what {@link JSON.stringify} wrote; whatever is not well formed is left out. It never throws. */
export function readLibrary(json: string | null): QueryLibrary {
  let value: unknown;
  try {
    value = JSON.parse(json ?? '');
  } catch {
    return EMPTY_LIBRARY;
  }
  if (!isRecord(value)) return EMPTY_LIBRARY;
  const list = (entries: unknown): unknown[] => (Array.isArray(entries) ? entries : []);
  return {
    ran: list(value.ran)
      .map(keptQuery)
      .filter((query) => query !== null)
      .slice(0, MOST_RAN),
    saved: list(value.saved)
      .map(savedQuery)
      .filter((query) => query !== null)
      .slice(0, MOST_SAVED),
  };
}
