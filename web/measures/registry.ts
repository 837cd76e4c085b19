/** All measures, in the order of the menus. What is computed is in `compute.ts`, loaded when it is used. */
import { Registry } from '../../foundation/registry.ts';
import { text } from '../text/texts.ts';
import type { Measure } from './measure.ts';

export const measures = new Registry<Measure>('measure', 'invalid-request', [
  { id: 'degree', ...text.measures.degree, kind: 'property', value: (entity) => entity.degree },
  { id: 'mentions', ...text.measures.mentions, kind: 'property', value: (entity) => entity.mentions },
  { id: 'articles', ...text.measures.articles, kind: 'property', value: (entity) => entity.articles },
  { id: 'confidence', ...text.measures.confidence, kind: 'property', value: (entity) => entity.confidence },
  { id: 'local-degree', ...text.measures.localDegree, kind: 'number' },
  { id: 'betweenness', ...text.measures.betweenness, kind: 'number' },
  { id: 'pagerank', ...text.measures.pagerank, kind: 'number' },
  { id: 'communities', ...text.measures.communities, kind: 'family' },
]);
