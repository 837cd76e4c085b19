/** The sections of the bar, and the pages of each: what one section has several of stands in a row below. */
import type { PageId } from '../state/view.ts';

export interface Section {
  /** The page that the section opens with. */
  readonly id: PageId;
  readonly pages: readonly PageId[];
}

export const SECTIONS: readonly Section[] = [
  { id: 'graph', pages: ['graph', 'entity', 'relation'] },
  { id: 'articles', pages: ['articles', 'genealogy', 'frontier', 'contradictions'] },
  { id: 'cypher', pages: ['cypher'] },
];

export function sectionOf(page: PageId): PageId {
  return SECTIONS.find((section) => section.pages.includes(page))?.id ?? page;
}
