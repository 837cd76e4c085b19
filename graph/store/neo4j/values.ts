/**
 * The driver's values as the contract's, and back: nodes by their `id` property, edges by the ids of their
 * ends, integers as numbers (past 2^53 as text), dates, durations and points as text, keys in order.
 */
import neo4j, {
  type Record as DriverRecord,
  type Integer,
  type Node,
  type Path,
  type Point,
  type Relationship,
} from 'neo4j-driver';
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
import type { ParameterValue } from '../contract.ts';

/** Levels that a parameter or a result may be nested. */
const DEEPEST = 100;

interface OpenEdge {
  edge: GraphEdge;
  /** The engine's names of the two ends. */
  from: string;
  to: string;
}

/** Asks the store for the `id` property of nodes by the engine's names of them. */
export type LookUp = (elementIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;

/**
 * Turns the records of one result. Edges know only the engine's names of their ends, so their `from` and
 * `to` are filled in by `finish`, from the nodes among the records and by one more query for the others.
 */
export class ResultValues {
  readonly #nodeIds = new Map<string, string>();
  readonly #open: OpenEdge[] = [];

  /** The values of one record, in the order of its columns. */
  row(record: DriverRecord): GraphValue[] {
    return Array.from(record.values(), (value) => this.#value(value));
  }

  async finish(lookUp: LookUp): Promise<void> {
    const missing = new Set<string>();
    for (const { from, to } of this.#open)
      for (const end of [from, to]) if (!this.#nodeIds.has(end)) missing.add(end);
    if (missing.size > 0)
      for (const [elementId, id] of await lookUp([...missing])) this.#nodeIds.set(elementId, id);
    for (const { edge, from, to } of this.#open) {
      edge.from = this.#nodeIds.get(from) ?? from;
      edge.to = this.#nodeIds.get(to) ?? to;
      const { id } = edge.properties;
      edge.id = typeof id === 'string' ? id : textEdgeId(edge.type, edge.from, edge.to, edge.properties);
    }
    this.#open.length = 0;
  }

  #value(value: unknown, depth = 0): GraphValue {
    switch (typeof value) {
      case 'string':
      case 'boolean':
        return value;
      case 'number':
        return fromFloat(value);
      case 'bigint':
        return fromInteger(value);
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
    if (Array.isArray(value)) return value.map((item) => this.#value(item, depth + 1));
    if (neo4j.isNode(value)) return this.#node(value);
    if (neo4j.isRelationship(value)) return this.#edge(value);
    if (neo4j.isPath(value)) return this.#path(value);
    const text = asText(value);
    if (text !== null) return text;
    if (ArrayBuffer.isView(value)) return Array.from(value as Int8Array, Number);
    return Object.fromEntries(sortedEntries(value).map(([key, item]) => [key, this.#value(item, depth + 1)]));
  }

  #node(node: Node): GraphNode {
    const properties = this.#properties(node.properties);
    const id = typeof properties.id === 'string' ? properties.id : node.elementId;
    this.#nodeIds.set(node.elementId, id);
    return { kind: 'node', id, labels: [...node.labels].sort(), properties };
  }

  #edge(relationship: Relationship): GraphEdge {
    const { type, startNodeElementId: from, endNodeElementId: to } = relationship;
    const properties = this.#properties(relationship.properties);
    const edge: GraphEdge = { kind: 'edge', id: '', type, from: '', to: '', properties };
    this.#open.push({ edge, from, to });
    return edge;
  }

  #path(path: Path): GraphPath {
    const nodes = [this.#node(path.start)];
    const edges: GraphEdge[] = [];
    for (const segment of path.segments) {
      edges.push(this.#edge(segment.relationship));
      nodes.push(this.#node(segment.end));
    }
    return { kind: 'path', nodes, edges };
  }

  #properties(properties: object): Properties {
    return Object.fromEntries(
      sortedEntries(properties).map(([key, value]) => [key, this.#value(value) as PropertyValue]),
    );
  }
}

/** Compares by code unit, so that the order is the same on every machine and in every store. */
function sortedEntries(map: object): [string, unknown][] {
  return Object.entries(map).sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
}

function fromInteger(value: bigint): number | string {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : String(value);
}

/** JSON has no NaN and no infinities. */
function fromFloat(value: number): number | string {
  return Number.isFinite(value) ? value : String(value);
}

/** Dates, times, durations and points as Cypher's toString writes them; null for anything else. */
function asText(value: object): string | null {
  if (neo4j.isInt(value)) return (value as Integer).toString();
  if (
    neo4j.isDate(value) ||
    neo4j.isDateTime(value) ||
    neo4j.isLocalDateTime(value) ||
    neo4j.isLocalTime(value) ||
    neo4j.isTime(value) ||
    neo4j.isDuration(value)
  )
    return String(value).replace(/\.(\d*?)0+(?!\d)/, (_, digits: string) => (digits ? `.${digits}` : ''));
  if (neo4j.isPoint(value)) return pointText(value);
  return null;
}

function pointText({ x, y, z, srid }: Point): string {
  const coordinates = z === undefined ? `x: ${x}, y: ${y}` : `x: ${x}, y: ${y}, z: ${z}`;
  return `point({${coordinates}, srid: ${srid}})`;
}

/**
 * A parameter as the driver sends it. JavaScript has one kind of number: whole ones go as integers (as the
 * embedded store takes them, and as LIMIT needs them), a list with a fraction in it as floats throughout,
 * because a stored list has one kind of element. A key without a value is left out.
 *
 * @throws KithError `invalid-request` when it is nested too deeply
 */
export function toDriver(value: ParameterValue | undefined, depth = 0): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (depth === DEEPEST)
    throw new KithError(
      'invalid-request',
      `A parameter is nested more than ${DEEPEST} levels deep; send flatter values.`,
    );
  if (isList(value)) {
    const fractions = value.some((item) => typeof item === 'number' && !Number.isSafeInteger(item));
    return value.map((item) => (fractions && typeof item === 'number' ? item : toDriver(item, depth + 1)));
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .map(([key, item]) => [key, toDriver(item, depth + 1)]),
  );
}

function isList(value: object): value is readonly ParameterValue[] {
  return Array.isArray(value);
}

/** The parameters of a statement as the driver sends them. */
export function toDriverParameters(parameters: { readonly [key: string]: ParameterValue } | undefined): {
  [key: string]: unknown;
} {
  return (parameters === undefined ? {} : toDriver(parameters)) as { [key: string]: unknown };
}
