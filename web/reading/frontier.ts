/** The whole frontier, page after page, for what is copied or saved. */
import type { FrontierPage } from '../../server/api.ts';
import { api } from '../api/client.ts';

const PAGE = 500;
/** Names that are taken away at most; the command line writes them all (`kith frontier`). */
const MOST = 20_000;

export async function allFrontier(): Promise<FrontierPage['names']> {
  const names: FrontierPage['names'] = [];
  let after: string | undefined;
  do {
    const page: FrontierPage = await api.frontier(PAGE, undefined, after);
    names.push(...page.names);
    after = page.nextCursor ?? undefined;
  } while (after !== undefined && names.length < MOST);
  return names;
}
