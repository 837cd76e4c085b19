/** What one batch of articles did to the graph. */
import type { entityOf, relationOf } from './tally.ts';

export type ArticleState = 'new' | 'replaced' | 'unchanged';

/** What a batch did, for indexes that follow the graph. */
export interface BatchResult {
  /** Whether anything was written. */
  written: boolean;
  articles: { id: string; title: string; state: ArticleState }[];
  /** Entities made or changed. */
  entities: ReturnType<typeof entityOf>[];
  removedEntities: string[];
  relations: (ReturnType<typeof relationOf> & { from: string; type: string; to: string })[];
  removedRelations: string[];
}
