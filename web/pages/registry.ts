/** The pages. Graph comes with the first view; the others are loaded when they are opened. */
import { type ComponentType, lazy } from 'react';
import type { PageId } from '../state/view.ts';
import { GraphPage } from './GraphPage.tsx';

export const pages: Readonly<Record<PageId, ComponentType>> = {
  graph: GraphPage,
  articles: lazy(() => import('./ArticlesPage.tsx')),
  cypher: lazy(() => import('./CypherPage.tsx')),
  genealogy: lazy(() => import('./GenealogyPage.tsx')),
  frontier: lazy(() => import('./FrontierPage.tsx')),
  contradictions: lazy(() => import('./ContradictionsPage.tsx')),
  entity: lazy(() => import('./EntityPage.tsx')),
  relation: lazy(() => import('./RelationPage.tsx')),
};
