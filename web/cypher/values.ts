/** Values of an answer as text, and in order. Whatever a query returns is data: it only ever becomes text. */
import type { CypherAnswer } from '../../server/api.ts';

export type AnswerNode = CypherAnswer['nodes'][number];
export type AnswerEdge = CypherAnswer['edges'][number];

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isNode = (value: unknown): value is AnswerNode => isObject(value) && value.kind === 'node';
export const isEdge = (value: unknown): value is AnswerEdge => isObject(value) && value.kind === 'edge';

export function isPath(value: unknown): value is { nodes: AnswerNode[]; edges: AnswerEdge[] } {
  return isObject(value) && value.kind === 'path' && Array.isArray(value.nodes) && Array.isArray(value.edges);
}

/** What a node is called: its name, title or text, else its id. */
export function nodeName(node: AnswerNode): string {
  const { name, title, text } = node.properties;
  for (const candidate of [name, title, text]) {
    if (typeof candidate === 'string' && candidate !== '') return candidate;
  }
  return node.id;
}

/** The most specific type of an entity, else the node's label. */
export function nodeType(node: AnswerNode): string {
  const { type } = node.properties;
  return typeof type === 'string' ? type : (node.labels[0] ?? '');
}

export function plain(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (isNode(value)) return nodeName(value);
  if (isEdge(value)) return value.type;
  if (isPath(value)) return value.nodes.map(nodeName).join(' – ');
  if (Array.isArray(value)) return value.map(plain).join(', ');
  return JSON.stringify(value);
}

/** Numbers by size, the rest by code unit; nothing comes last. */
export function compareValues(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const x = plain(a);
  const y = plain(b);
  if (x === y) return 0;
  if (x === '') return 1;
  if (y === '') return -1;
  return x < y ? -1 : 1;
}
