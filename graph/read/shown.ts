/** Values as people see them: kith's own bookkeeping properties left out of nodes, edges and paths. */
import { compareText } from '../../foundation/order.ts';
import type { GraphValue, Properties } from '../model.ts';

/** `tally` of entities and relations; what an `(:Extraction)` node keeps. */
const BOOKKEEPING = new Set(['tally', 'claims', 'ties', 'nodes', 'digest']);

/** The properties that people see, in the order of their names. */
export function shownProperties(properties: Properties): Properties {
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([key]) => !BOOKKEEPING.has(key))
      .sort((a, b) => compareText(a[0], b[0])),
  );
}

/** A value of a query's answer, with the nodes and edges in it as people see them. */
export function shownValue(value: GraphValue): GraphValue {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(shownValue);
  if (value.kind === 'path' && Array.isArray(value.nodes) && Array.isArray(value.edges)) {
    return { ...value, nodes: value.nodes.map(shownValue), edges: value.edges.map(shownValue) } as GraphValue;
  }
  if (
    (value.kind === 'node' || value.kind === 'edge') &&
    typeof value.properties === 'object' &&
    value.properties !== null
  ) {
    return { ...value, properties: shownProperties(value.properties as Properties) } as GraphValue;
  }
  return value;
}
