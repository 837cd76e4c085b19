/** The canvas stays readable: more than fits well is drawn only when the user has chosen so. */
import { notify } from '../parts/notices.ts';
import { useKith } from '../state/store.ts';
import { text } from '../text/texts.ts';

/** More than this is asked about; and more than that is not drawn at all. */
export const READABLE = 500;
export const MOST = 5_000;

/**
 * @param fresh ids that want to come, the strongest first
 * @param standing how many are on the canvas already
 * @returns those that may come
 */
export async function roomFor(fresh: readonly string[], standing: number): Promise<readonly string[]> {
  const total = standing + fresh.length;
  if (total <= READABLE || fresh.length <= 1) return fresh;
  const room = Math.max(0, READABLE - standing);
  const choice = await new Promise<'all' | 'some' | 'none'>((answer) =>
    useKith.setState({ question: { total: Math.min(total, MOST), room, answer } }),
  );
  useKith.setState({ question: null });
  if (choice === 'none') return [];
  if (choice === 'some') return fresh.slice(0, room);
  if (total > MOST) notify(text.large.tooMany(MOST));
  return fresh.slice(0, Math.max(0, MOST - standing));
}
