/** Says aloud, to those who cannot see the canvas, what has changed on it. */
import { useKith } from '../state/store.ts';

export function LiveRegion() {
  const announcement = useKith((state) => state.announcement);
  return (
    <div role="status" aria-live="polite" className="visually-hidden" data-testid="announcement">
      {announcement}
    </div>
  );
}
