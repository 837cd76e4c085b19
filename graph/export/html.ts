/**
 * One HTML file with the graph, its sentences and a small explorer inside: opens from a mail attachment,
 * without a server and without a network. What the graph holds is JSON in a data block, in which no `<`
 * stands; the page's own script only ever makes text of it, and the file's policy lets no other script,
 * style or address in (ATTACKS 30).
 */
import { defaultOntology } from '../../extract/ontology/default.ts';
import type { Ontology } from '../../extract/ontology/ontology.ts';
import { type GraphEdge, type GraphNode, type PropertyValue, TEXT_EDGES } from '../model.ts';
import { nodeColour, nodeName, nodeType } from './appearance.ts';
import { canonicalObject } from './canonical-json.ts';
import type { ExportedView, Exporter } from './exporter.ts';
import { PAGE_END, pageStart } from './html-page/frame.ts';
import { wordsOf } from './html-page/words.ts';
import { writeSections } from './sections.ts';

export const html: Exporter = {
  id: 'html',
  label: 'HTML page',
  help: 'one file with the graph, its sentences and a small explorer: opens in any browser, without a network',
  extension: 'html',
  mediaType: 'text/html; charset=utf-8',
  evidence: true,
  write: (records, ontology = defaultOntology, view = {}) =>
    writeSections(records, {
      opening: `${pageStart(wordsOf(view.language))}{"view":${viewData(view)},"types":${types(ontology)},"relations":${relations(ontology)},"nodes":[\n`,
      node: (node) => line(nodeData(node, ontology)),
      middle: 'null],"edges":[\n',
      edge: (edge) => line(edgeData(edge)),
      closing: `null]}\n${PAGE_END}`,
    }),
};

type Data = readonly (readonly [name: string, value: PropertyValue])[];

/** JSON that may stand in a script element: without `<`, nothing in it opens or closes anything. */
export function inert(json: string): string {
  return json.replaceAll('<', '\\u003c');
}

/** One entry of a list that ends with `null`, so that what is left out needs no comma counted. */
function line(data: Data | null): string {
  return data === null ? '' : `${inert(canonicalObject(data))},\n`;
}

/** Where entities stand, and where the page came from. */
function viewData({ places = [], link = '' }: ExportedView): string {
  return inert(JSON.stringify({ places, link }));
}

function list(entries: readonly Data[]): string {
  return inert(`[${entries.map(canonicalObject).join(',')}]`);
}

function types(ontology: Ontology): string {
  const { types: all } = ontology;
  return list(
    all.map(({ id, label }) => [
      ['id', id],
      ['label', label],
      ['shape', ontology.shape(id)],
    ]),
  );
}

function relations(ontology: Ontology): string {
  return list(
    ontology.relations.map(({ id, reading, inverse, symmetric = false }) => [
      ['id', id],
      ['reading', reading],
      ['inverse', inverse],
      ['symmetric', symmetric],
    ]),
  );
}

const texts = (value: PropertyValue | undefined): string[] =>
  Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
const textOf = (value: PropertyValue | undefined): string => (typeof value === 'string' ? value : '');
const numberOf = (value: PropertyValue | undefined): number => (typeof value === 'number' ? value : 0);

/** What the page shows of a node; null for what it does not show. */
function nodeData(node: GraphNode, ontology: Ontology): Data | null {
  const { id, labels, properties } = node;
  if (labels.includes('Entity')) {
    return [
      ['kind', 'entity'],
      ['id', id],
      ['name', nodeName(node)],
      ['type', nodeType(node)],
      ['colour', nodeColour(node, ontology)],
      ['aliases', texts(properties.aliases)],
      ['articles', numberOf(properties.articles)],
      ['began', textOf(properties.began)],
    ];
  }
  if (labels.includes('Sentence')) {
    return [
      ['kind', 'sentence'],
      ['id', id],
      ['text', textOf(properties.text)],
      ['section', textOf(properties.section)],
    ];
  }
  if (labels.includes('Article')) {
    return [
      ['kind', 'article'],
      ['id', id],
      ['title', nodeName(node)],
      ['url', textOf(properties.url)],
    ];
  }
  return null;
}

const TEXT_LAYER: ReadonlySet<string> = new Set(TEXT_EDGES);

/** What the page shows of an edge; null for what it does not show. */
function edgeData({ id, type, from, to, properties }: GraphEdge): Data | null {
  if (!TEXT_LAYER.has(type)) {
    return [
      ['kind', 'relation'],
      ['id', id],
      ['type', type],
      ['from', from],
      ['to', to],
      ['confidence', numberOf(properties.confidence)],
      ['evidence', texts(properties.evidence)],
    ];
  }
  if (type === 'HAS') {
    return [
      ['kind', 'has'],
      ['from', from],
      ['to', to],
    ];
  }
  if (type !== 'MENTIONS' || typeof properties.start !== 'number') return null;
  return [
    ['kind', 'mention'],
    ['from', from],
    ['to', to],
    ['start', properties.start],
    ['end', numberOf(properties.end)],
  ];
}
