/** The steps of the tour: each points at a part of the page, where it is shown. */
import type { text } from '../text/texts.ts';

export interface TourStep {
  readonly id: keyof typeof text.tour.steps;
  /** What is pointed at; nothing where it is not on the page. */
  readonly target: string;
}

export const TOUR: readonly TourStep[] = [
  { id: 'search', target: '[data-testid="search"]' },
  { id: 'canvas', target: '[data-testid="canvas"]' },
  { id: 'panel', target: '#panel-content' },
  { id: 'path', target: '#tab-path' },
  { id: 'articles', target: 'a[href="#/articles"]' },
  { id: 'export', target: '[data-tour="export"]' },
];
