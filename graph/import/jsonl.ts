/** Reads a kith JSONL export (export/jsonl.ts) back: a record a line, each checked, streaming. */
import { KithError } from '../../foundation/errors.ts';
import type { GraphEdge, GraphNode, GraphRecord, Properties } from '../model.ts';
import { type Line, readLines } from './lines.ts';

/** Characters of a bad value that a message shows. */
const SHOWN = 60;

/**
 * The records of a file, in its order.
 *
 * @param chunks the file, UTF-8, in any pieces
 * @param source name of the file, for messages
 * @throws KithError `input-malformed`, `input-encoding` or `input-too-large`, with source and line
 */
export async function* readJsonl(
  chunks: AsyncIterable<string | Uint8Array>,
  source: string,
): AsyncGenerator<GraphRecord> {
  let edges = false;
  for await (const line of readLines(chunks, source)) {
    if (line.text.trim() === '') continue;
    const record = new RecordLine(line, source).read();
    if (record.kind === 'edge') edges = true;
    else if (edges) throw malformed(source, line.number, 'a node comes after an edge; put all nodes first');
    yield record;
  }
}

function malformed(source: string, line: number, what: string): KithError {
  return new KithError(
    'input-malformed',
    `"${source}", line ${line}: ${what}. Each line of a kith JSONL export is one node or one edge.`,
    { source, position: { line, column: 1 } },
  );
}

const NODE_KEYS = ['kind', 'id', 'labels', 'properties'];
const EDGE_KEYS = ['kind', 'id', 'type', 'from', 'to', 'properties'];

type JsonObject = Record<string, unknown>;

/** One line, and what is wrong with it. */
class RecordLine {
  readonly #line: Line;
  readonly #source: string;

  constructor(line: Line, source: string) {
    this.#line = line;
    this.#source = source;
  }

  read(): GraphRecord {
    const value = this.#parse();
    if (!isObject(value)) throw this.#error(`${shown(value)} is not an object`);
    const { kind } = value;
    if (kind === 'node') return this.#node(value);
    if (kind === 'edge') return this.#edge(value);
    throw this.#error(`"kind" is ${shown(kind)}, neither "node" nor "edge"`);
  }

  #parse(): unknown {
    try {
      return JSON.parse(this.#line.text);
    } catch {
      throw this.#error(`${shown(this.#line.text)} is not JSON (is the file cut off?)`);
    }
  }

  #node(value: JsonObject): GraphNode {
    this.#onlyKeys(value, NODE_KEYS);
    const { labels } = value;
    if (!Array.isArray(labels) || !labels.every(isName))
      throw this.#error(`"labels" is ${shown(labels)}, not a list of names`);
    return { kind: 'node', id: this.#name(value, 'id'), labels, properties: this.#properties(value) };
  }

  #edge(value: JsonObject): GraphEdge {
    this.#onlyKeys(value, EDGE_KEYS);
    return {
      kind: 'edge',
      id: this.#name(value, 'id'),
      type: this.#name(value, 'type'),
      from: this.#name(value, 'from'),
      to: this.#name(value, 'to'),
      properties: this.#properties(value),
    };
  }

  /** What a later version of kith wrote must not be dropped in silence. */
  #onlyKeys(value: JsonObject, keys: readonly string[]): void {
    for (const key of Object.keys(value))
      if (!keys.includes(key))
        throw this.#error(`${shown(key)} is unknown here; known are ${keys.join(', ')}`);
  }

  #name(value: JsonObject, key: string): string {
    const name = value[key];
    if (isName(name)) return name;
    throw this.#error(`"${key}" is ${shown(name)}, not a text`);
  }

  #properties(value: JsonObject): Properties {
    const { properties } = value;
    if (!isObject(properties)) throw this.#error(`"properties" is ${shown(properties)}, not an object`);
    for (const [name, property] of Object.entries(properties)) {
      const fits = Array.isArray(property) ? property.every(isScalar) : isScalar(property);
      if (!fits)
        throw this.#error(
          `the property ${shown(name)} is ${shown(property)}, neither a text, a finite number, a boolean nor a list of these`,
        );
    }
    // Checked in place: copying would run a property called __proto__.
    return properties as Properties;
  }

  #error(what: string): KithError {
    return malformed(this.#source, this.#line.number, what);
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isScalar(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
}

/** A value as a message can hold it. */
function shown(value: unknown): string {
  if (value === undefined) return 'missing';
  if (Array.isArray(value)) return 'a list';
  if (isObject(value)) return 'an object';
  const text = typeof value === 'string' ? value : String(value);
  return JSON.stringify(text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);
}
