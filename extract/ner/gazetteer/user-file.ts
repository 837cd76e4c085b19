/**
 * The user's own list of known names: a CSV file with a heading of `name,type,aliases,identifier` to rows of
 * a gazetteer, for one extractor. The caller reads the file; here it is text.
 */
import { KithError } from '../../../foundation/errors.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import { MOST_WORDS, wordsOfName } from '../name-index.ts';
import { type Cell, readCsv } from './csv.ts';
import type { GazetteerRow } from './gazetteer.ts';

const COLUMNS = ['name', 'type', 'aliases', 'identifier'] as const;
type Column = (typeof COLUMNS)[number];

const LONGEST_NAME = 200;
const MOST_ROWS = 1_000_000;

/**
 * @param text CSV; aliases have `|` between them, the identifier is an item of Wikidata
 * @param source the file's name, for messages
 * @param ontology what the types must be of
 * @throws KithError `usage` or `unknown-type`, naming the file, the line, the column and what to do
 */
export function readGazetteer(text: string, source: string, ontology: Ontology): GazetteerRow[] {
  const rows: GazetteerRow[] = [];
  const lines = new Map<string, number>();
  let columns: readonly Column[] | undefined;
  for (const cells of readCsv(text)) {
    if ('fault' in cells) throw malformed(source, cells, `${cells.fault}.`);
    if (!columns) {
      columns = headingOf(cells, source);
      continue;
    }
    const row = rowOf(cells, columns, source, ontology);
    const [first] = cells as [Cell];
    const before = lines.get(row.name);
    if (before !== undefined)
      throw malformed(source, first, `“${row.name}” stands on line ${before} already; leave one out.`);
    lines.set(row.name, first.line);
    if (rows.push(row) > MOST_ROWS)
      throw malformed(source, first, `there are more than ${MOST_ROWS} names; cut the list.`);
  }
  if (!columns)
    throw malformed(source, { line: 1, column: 1 }, `the file is empty; begin it with ${COLUMNS.join(',')}.`);
  return rows;
}

function headingOf(cells: readonly Cell[], source: string): Column[] {
  const columns: Column[] = [];
  for (const cell of cells) {
    const column = COLUMNS.find((each) => each === cell.text.trim().toLowerCase());
    if (!column)
      throw malformed(
        source,
        cell,
        `“${shown(cell.text)}” is no column; the first line names them: ${COLUMNS.join(',')}.`,
      );
    if (columns.includes(column))
      throw malformed(source, cell, `the column “${column}” stands twice; leave one out.`);
    columns.push(column);
  }
  for (const needed of ['name', 'type'] as const)
    if (!columns.includes(needed))
      throw malformed(
        source,
        cells[0] as Cell,
        `the column “${needed}” is missing; the first line names them: ${COLUMNS.join(',')}.`,
      );
  return columns;
}

function rowOf(
  cells: readonly Cell[],
  columns: readonly Column[],
  source: string,
  ontology: Ontology,
): GazetteerRow {
  const extra = cells[columns.length];
  if (extra)
    throw malformed(
      source,
      extra,
      `there are more cells than the ${columns.length} columns; put cells with a comma in quotes.`,
    );
  const cellOf = (column: Column): Cell | undefined => cells[columns.indexOf(column)];
  const nameCell = cellOf('name') ?? (cells[0] as Cell);
  const name = checkedName(nameCell, nameCell.text.trim(), source);
  const typeCell = cellOf('type') ?? nameCell;
  const type = typeCell.text.trim();
  if (!ontology.hasType(type)) {
    const known = ontology.types.map(({ id }) => id);
    throw new KithError(
      'unknown-type',
      `${placed(source, typeCell)} there is no entity type “${shown(type)}”; known are ${known.join(', ')}.`,
      { source, position: positionOf(typeCell), known },
    );
  }
  const aliasCell = cellOf('aliases');
  const aliases = (aliasCell?.text ?? '')
    .split('|')
    .map((alias) => alias.trim())
    .filter((alias) => alias !== '')
    .map((alias) => checkedName(aliasCell as Cell, alias, source));
  const identifierCell = cellOf('identifier');
  const identifier = identifierCell?.text.trim() ?? '';
  if (identifier !== '' && !/^Q[1-9]\d{0,11}$/.test(identifier))
    throw malformed(
      source,
      identifierCell as Cell,
      `“${shown(identifier)}” is no item of Wikidata, such as Q44190; correct it or leave it out.`,
    );
  return { name, type, aliases, ...(identifier === '' ? {} : { identifier }) };
}

function checkedName(cell: Cell, name: string, source: string): string {
  if (name === '') throw malformed(source, cell, 'the name is missing.');
  if (name.length > LONGEST_NAME)
    throw malformed(source, cell, `the name is longer than ${LONGEST_NAME} characters.`);
  if (/\p{C}/u.test(name))
    throw malformed(source, cell, `“${shown(name)}” holds a control or invisible character; write it anew.`);
  const words = wordsOfName(name);
  if (words === 0 || words > MOST_WORDS || !/[\p{L}\p{N}]/u.test(name))
    throw malformed(
      source,
      cell,
      `“${shown(name)}” is no name: it has no letter or digit, or more than ${MOST_WORDS} words.`,
    );
  return name;
}

interface Place {
  readonly line: number;
  readonly column: number;
}

function malformed(source: string, place: Place, sentence: string): KithError {
  return new KithError('usage', `${placed(source, place)} ${sentence}`, {
    source,
    position: positionOf(place),
  });
}

function placed(source: string, { line, column }: Place): string {
  return `"${source}", line ${line}, column ${column}:`;
}

function positionOf({ line, column }: Place): Place {
  return { line, column };
}

function shown(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
