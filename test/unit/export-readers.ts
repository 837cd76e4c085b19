/** Readers of the formats that kith writes and no library here reads: CSV, GraphML, GEXF; strict on purpose. */
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import {
  type GraphEdge,
  type GraphNode,
  type GraphRecord,
  type Properties,
  type PropertyValue,
  TEXT_EDGES,
} from '../../graph/model.ts';

/** RFC 4180, strictly: CRLF between records, quotes around what needs them, doubled inside. */
export function readTable(text: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  const source = text.replace(/^\ufeff/, '');
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  while (cell.lastIndex < source.length) {
    const at = cell.lastIndex;
    const match = cell.exec(source);
    if (match === null) throw new Error(`no CSV at ${at}: ${JSON.stringify(source.slice(at, at + 60))}`);
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') rows.push([]);
  }
  if (rows.pop()?.length !== 0) throw new Error('the last record does not end with CR LF');
  const [header = [], ...body] = rows;
  return body.map((row) => {
    if (row.length !== header.length) throw new Error(`${row.length} cells in ${JSON.stringify(row)}`);
    return Object.fromEntries(header.map((name, column) => [name, row[column] ?? '']));
  });
}

const LISTS = new Set(['labels', 'aliases', 'evidence', 'methods']);

function typed(name: string, type: string, text: string): PropertyValue {
  if (LISTS.has(name)) return JSON.parse(text);
  return type === 'long' || type === 'double' ? Number(text) : text;
}

/** Puts `extra` and `id` back among the properties. */
function restored(id: string, columns: Record<string, PropertyValue>, isOwnId: boolean): Properties {
  const { extra, labels: _, label: __, ...properties } = columns;
  return {
    ...properties,
    ...(extra === undefined ? {} : JSON.parse(String(extra))),
    ...(isOwnId ? { id } : {}),
  };
}

function parseXml(
  text: string,
  open: (tag: SaxesTagPlain) => void,
  close: (tag: string, text: string) => void,
) {
  const parser = new SaxesParser();
  let content = '';
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    content = '';
    open(tag);
  });
  parser.on('text', (chunk) => {
    content += chunk;
  });
  parser.on('closetag', (tag) => {
    close(tag.name, content);
    content = '';
  });
  parser.write(text).close();
}

export function readGraphml(text: string): GraphRecord[] {
  const keys = new Map<string, { name: string; type: string }>();
  const records: GraphRecord[] = [];
  let attributes: Record<string, string> = {};
  let columns: Record<string, PropertyValue> = {};
  let key = '';
  parseXml(
    text,
    (tag) => {
      const given = tag.attributes as Record<string, string>;
      if (tag.name === 'key') keys.set(given.id!, { name: given['attr.name']!, type: given['attr.type']! });
      if (tag.name === 'data') key = given.key!;
      if (tag.name === 'node' || tag.name === 'edge') {
        attributes = given;
        columns = {};
      }
    },
    (tag, content) => {
      if (tag === 'data') {
        const declared = keys.get(key);
        if (declared === undefined) throw new Error(`the key ${key} is not declared`);
        columns[declared.name] = typed(declared.name, declared.type, content);
      }
      if (tag === 'node') records.push(asNode(attributes.id!, columns));
      if (tag === 'edge')
        records.push(
          asEdge(attributes.id!, String(columns.label), attributes.source!, attributes.target!, columns),
        );
    },
  );
  return records;
}

export function readGexf(text: string): GraphRecord[] {
  const declared = { node: new Map<string, string>(), edge: new Map<string, string>() };
  const records: GraphRecord[] = [];
  let kind: 'node' | 'edge' = 'node';
  let attributes: Record<string, string> = {};
  let columns: Record<string, PropertyValue> = {};
  parseXml(
    text,
    (tag) => {
      const given = tag.attributes as Record<string, string>;
      if (tag.name === 'attributes') kind = given.class as 'node' | 'edge';
      if (tag.name === 'attribute') declared[kind].set(given.id!, given.type!);
      if (tag.name === 'node' || tag.name === 'edge') {
        kind = tag.name;
        attributes = given;
        columns = given.weight === undefined ? {} : { weight: Number(given.weight) };
      }
      if (tag.name === 'attvalue') {
        const type = declared[kind].get(given.for!);
        if (type === undefined) throw new Error(`the attribute ${given.for} is not declared`);
        columns[given.for!] = typed(given.for!, type, given.value!);
      }
    },
    (tag) => {
      if (tag === 'node') records.push(asNode(attributes.id!, columns));
      if (tag === 'edge')
        records.push(
          asEdge(attributes.id!, attributes.kind!, attributes.source!, attributes.target!, columns),
        );
    },
  );
  return records;
}

function asNode(id: string, columns: Record<string, PropertyValue>): GraphNode {
  return { kind: 'node', id, labels: columns.labels as string[], properties: restored(id, columns, true) };
}

function asEdge(
  id: string,
  type: string,
  from: string,
  to: string,
  columns: Record<string, PropertyValue>,
): GraphEdge {
  const properties = restored(id, columns, !(TEXT_EDGES as readonly string[]).includes(type));
  return { kind: 'edge', id, type, from, to, properties };
}
