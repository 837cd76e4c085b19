/** How a node is called and coloured in a tool that draws it. */
import { defaultOntology } from '../../extract/ontology/default.ts';
import type { Ontology } from '../../extract/ontology/ontology.ts';
import { type GraphNode, NODE_LABELS } from '../model.ts';

const NAME_LENGTH = 80;
const COLOUR = /^#[0-9a-f]{6}$/i;
const TEXT_COLOURS: Readonly<Record<string, string>> = {
  Article: '#343a40',
  Sentence: '#ced4da',
  Category: '#adb5bd',
};
const UNKNOWN_COLOUR = '#868e96';

/** Name, title or the beginning of the text; the id where there is none. */
export function nodeName(node: GraphNode): string {
  const { name, title, text } = node.properties;
  for (const candidate of [name, title])
    if (typeof candidate === 'string' && candidate !== '') return candidate;
  return typeof text === 'string' && text !== '' ? shortened(text) : node.id;
}

function shortened(text: string): string {
  if (text.length <= NAME_LENGTH) return text;
  // Whole characters: a cut within a surrogate pair would leave half of one.
  const start = text.slice(0, NAME_LENGTH - 1).replace(/[\ud800-\udbff]$/, '');
  return `${start}…`;
}

/** The entity's most specific type, or the label that says what the node is (`Article`, `Sentence`, …). */
export function nodeType(node: GraphNode): string {
  const { type } = node.properties;
  if (typeof type === 'string' && type !== '') return type;
  return keyLabel(node.labels) ?? 'Node';
}

/** The label under which a node's id is unique: one of the model's where it has one. */
export function keyLabel(labels: readonly string[]): string | undefined {
  return NODE_LABELS.find((label) => labels.includes(label)) ?? labels[0];
}

/** `#rrggbb`, by type, as in the explorer. */
export function nodeColour(node: GraphNode, ontology: Ontology = defaultOntology): string {
  const type = nodeType(node);
  const colour = ontology.hasType(type) ? ontology.colour(type) : TEXT_COLOURS[type];
  return colour !== undefined && COLOUR.test(colour) ? colour : UNKNOWN_COLOUR;
}
