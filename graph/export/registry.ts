/** All export formats; the help of `kith export`, the API's list and the explorer's menu are made from it. */
import { Registry } from '../../foundation/registry.ts';
import { csvEdges } from './csv-edges.ts';
import { csvNodes } from './csv-nodes.ts';
import { csvRelations } from './csv-relations.ts';
import { cypher } from './cypher.ts';
import { cytoscape } from './cytoscape.ts';
import type { Exporter } from './exporter.ts';
import { gexf } from './gexf.ts';
import { graphml } from './graphml.ts';
import { html } from './html.ts';
import { jsonl } from './jsonl.ts';

export const exporters = new Registry<Exporter>('export format', 'unknown-format', [
  graphml,
  gexf,
  csvRelations,
  csvNodes,
  csvEdges,
  cypher,
  jsonl,
  cytoscape,
  html,
]);
