/** Values of a query's rows as text for a table: nodes as (:Type name), edges as -[:TYPE]->. */
import type { GraphEdge, GraphNode, GraphPath, GraphValue } from '../../graph/model.ts';
import { visible } from './visible.ts';
import { cut } from './width.ts';

/** Cells of a sentence within a node. */
const SENTENCE = 60;

/** A cell of a table; numbers stay numbers, so that they are set to the right. */
export function cellOf(value: GraphValue): string | number {
  if (typeof value === 'number') return value;
  return textOf(value);
}

function textOf(value: GraphValue): string {
  if (value === null) return '∅';
  if (typeof value === 'string') return visible(value);
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return `[${value.map(inner).join(', ')}]`;
  if (isNode(value)) return nodeText(value);
  if (isEdge(value)) return `-[:${visible(value.type)}]->`;
  if (isPath(value)) return pathText(value);
  const entries = Object.entries(value as { [key: string]: GraphValue });
  return `{${entries.map(([key, each]) => `${visible(key)}: ${inner(each)}`).join(', ')}}`;
}

/** Within a list or a map, texts are quoted. */
function inner(value: GraphValue): string {
  return typeof value === 'string' ? JSON.stringify(visible(value)) : textOf(value);
}

function nodeText(node: GraphNode): string {
  const { type, name, title, text } = node.properties;
  const label = typeof type === 'string' && node.labels.includes(type) ? type : (node.labels[0] ?? 'Node');
  const caption = [name, title, text].find((each) => typeof each === 'string');
  return `(:${visible(label)} ${cut(visible(typeof caption === 'string' ? caption : node.id), SENTENCE)})`;
}

function pathText(path: GraphPath): string {
  let text = '';
  path.nodes.forEach((node, at) => {
    text += nodeText(node);
    const edge = path.edges[at];
    if (!edge) return;
    const arrow = `-[:${visible(edge.type)}]-`;
    text += edge.from === node.id ? `${arrow}>` : `<${arrow}`;
  });
  return text;
}

function isNode(value: object): value is GraphNode {
  return 'kind' in value && value.kind === 'node' && 'labels' in value && 'properties' in value;
}
function isEdge(value: object): value is GraphEdge {
  return 'kind' in value && value.kind === 'edge' && 'from' in value && 'to' in value;
}
function isPath(value: object): value is GraphPath {
  return 'kind' in value && value.kind === 'path' && 'nodes' in value && 'edges' in value;
}
