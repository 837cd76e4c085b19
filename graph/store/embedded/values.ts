/**
 * The engine's values as the contract's: nodes by their `id` property, edges by the ids of their ends,
 * integers past 2^53 and dates as text, keys in order. Also what a value weighs on its way to the store.
 */
import { KithError } from '../../../foundation/errors.ts';
import {
  type GraphEdge,
  type GraphNode,
  type GraphPath,
  type GraphValue,
  type Properties,
  type PropertyValue,
  textEdgeId,
} from '../../model.ts';

/** Levels that a result may be nested. */
const DEEPEST = 100;

interface EngineNode {
  _id: number;
  _labels: string[];
}

interface EngineEdge {
  _id: number;
  _source: number;
  _target: number;
  _type: string;
}

/** Asks the engine for the `id` property of a node by its own number; null when it has none. */
export type LookUp = (internal: number) => string | null;

/** Shapes the values of one result; what it learns of nodes it need not ask for again. */
export class ResultValues {
  readonly #lookUp: LookUp;
  readonly #ids = new Map<number, string>();

  constructor(lookUp: LookUp) {
    this.#lookUp = lookUp;
  }

  /** @throws KithError `cypher-failed` when the value is nested too deeply */
  shape(value: unknown, depth = 0): GraphValue {
    switch (typeof value) {
      case 'string':
      case 'boolean':
        return value;
      case 'number':
        // JSON has no NaN and no infinities.
        return Number.isFinite(value) ? value : String(value);
      case 'bigint':
        return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
      case 'object':
        break;
      default:
        return null;
    }
    if (value === null) return null;
    if (depth > DEEPEST)
      throw new KithError(
        'cypher-failed',
        `The result holds a value nested more than ${DEEPEST} levels deep; return flatter values.`,
      );
    if (Array.isArray(value)) return value.map((item) => this.shape(item, depth + 1));
    if (value instanceof Date) return value.toISOString();
    if (Buffer.isBuffer(value)) return value.toString('base64');
    if (value instanceof Float32Array) return Array.from(value);
    if (isNode(value)) return this.#node(value, depth);
    if (isEdge(value)) return this.#edge(value, depth);
    if (isPath(value)) return this.#path(value, depth);
    return Object.fromEntries(
      sortedKeys(value).map((key) => [key, this.shape((value as Record<string, unknown>)[key], depth + 1)]),
    );
  }

  #node(node: EngineNode, depth: number): GraphNode {
    const properties = this.#properties(node, depth);
    const id = typeof properties.id === 'string' ? properties.id : `_n${node._id}`;
    this.#ids.set(node._id, id);
    return { kind: 'node', id, labels: [...node._labels].sort(), properties };
  }

  #edge(edge: EngineEdge, depth: number): GraphEdge {
    const properties = this.#properties(edge, depth);
    const from = this.#idOf(edge._source);
    const to = this.#idOf(edge._target);
    const type = edge._type;
    const id = typeof properties.id === 'string' ? properties.id : textEdgeId(type, from, to, properties);
    return { kind: 'edge', id, type, from, to, properties };
  }

  #path(path: { nodes: EngineNode[]; edges: EngineEdge[] }, depth: number): GraphPath {
    // Nodes first: the edges between them then need no look-up.
    const nodes = path.nodes.map((node) => this.#node(node, depth + 1));
    return { kind: 'path', nodes, edges: path.edges.map((edge) => this.#edge(edge, depth + 1)) };
  }

  #idOf(internal: number): string {
    let id = this.#ids.get(internal);
    if (id === undefined) {
      id = this.#lookUp(internal) ?? `_n${internal}`;
      this.#ids.set(internal, id);
    }
    return id;
  }

  /** Properties never hold nodes, and the engine's own keys begin with an underscore. */
  #properties(element: EngineNode | EngineEdge, depth: number): Properties {
    const own: ReadonlySet<string> = isNode(element) ? NODE_KEYS : EDGE_KEYS;
    return Object.fromEntries(
      sortedKeys(element)
        .filter((key) => !own.has(key))
        .map((key) => [
          key,
          this.shape((element as unknown as Record<string, unknown>)[key], depth + 1) as PropertyValue,
        ]),
    );
  }
}

const NODE_KEYS = new Set(['_id', '_labels']);
const EDGE_KEYS = new Set(['_id', '_source', '_target', '_type']);

function isNode(value: object): value is EngineNode {
  const { _id, _labels } = value as Partial<EngineNode>;
  return typeof _id === 'number' && Array.isArray(_labels);
}

function isEdge(value: object): value is EngineEdge {
  const { _id, _source, _target, _type } = value as Partial<EngineEdge>;
  return (
    typeof _id === 'number' &&
    typeof _source === 'number' &&
    typeof _target === 'number' &&
    typeof _type === 'string'
  );
}

/** A map with the keys of a path is one only if its edges do join its nodes. */
function isPath(value: object): value is { nodes: EngineNode[]; edges: EngineEdge[] } {
  const { nodes, edges } = value as { nodes?: unknown; edges?: unknown };
  if (!Array.isArray(nodes) || !Array.isArray(edges)) return false;
  if (Object.keys(value).length !== 2 || nodes.length !== edges.length + 1) return false;
  const numbers = nodes.map((node: unknown) => (isObject(node) && isNode(node) ? node._id : null));
  if (numbers.includes(null)) return false;
  return edges.every((edge: unknown, index) => {
    if (!isObject(edge) || !isEdge(edge)) return false;
    const ends = numbers.slice(index, index + 2);
    return ends.includes(edge._source) && ends.includes(edge._target);
  });
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** By code unit, so that the order is the same on every machine and in every store. */
function sortedKeys(map: object): string[] {
  return Object.keys(map).sort();
}

/** About how many bytes a shaped value takes between two processes. */
export function weightOf(value: GraphValue): number {
  if (typeof value === 'string') return value.length + 8;
  if (typeof value !== 'object' || value === null) return 8;
  let weight = 8;
  if (Array.isArray(value)) for (const item of value) weight += weightOf(item);
  else for (const [key, item] of Object.entries(value)) weight += key.length + weightOf(item as GraphValue);
  return weight;
}
