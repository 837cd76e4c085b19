/** When another page takes the place of what had the focus, the focus goes to the page, not to the top. */
import { useEffect, useRef } from 'react';

/** @param place names the page that is shown; the first one leaves the focus where the browser has it */
export function useFocusOnMain(place: string): void {
  const before = useRef(place);
  useEffect(() => {
    if (before.current === place) return;
    before.current = place;
    if (document.activeElement === document.body) focusMain();
  }, [place]);
}

export function focusMain(): void {
  document.getElementById('main')?.focus({ preventScroll: true });
}
