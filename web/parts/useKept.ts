/** What should be as it was when one comes back to a page: opened parts, and how far one had scrolled. */
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { hasComeBack } from '../actions/address.ts';

const values = new Map<string, unknown>();
const places = new Map<string, number>();

/** State that lasts as long as the page is loaded, under a key. */
export function useKept<T>(key: string, initial: T): [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => (values.has(key) ? (values.get(key) as T) : initial));
  return [
    value,
    (next) => {
      values.set(key, next);
      setValue(next);
    },
  ];
}

/** How long content may take to come before a place in it is given up, in milliseconds. */
const PATIENCE_MS = 2_000;

/**
 * Keeps how far a box is scrolled: on coming back (not when a link leads here) it is scrolled there again,
 * as soon as its content is long enough.
 */
export function useKeptScroll<E extends HTMLElement>(key: string): RefObject<E | null> {
  const box = useRef<E>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const wanted = hasComeBack() ? (places.get(key) ?? 0) : 0;
    let settled = false;
    const settle = (): void => {
      settled = true;
      observer.disconnect();
      window.clearTimeout(timer);
    };
    const restore = (): void => {
      element.scrollTop = wanted;
      if (Math.abs(element.scrollTop - wanted) < 2) settle();
    };
    const observer = new MutationObserver(restore);
    const timer = window.setTimeout(settle, PATIENCE_MS);
    observer.observe(element, { childList: true, subtree: true });
    restore();
    const onScroll = (): void => {
      if (settled) places.set(key, element.scrollTop);
    };
    // Whoever scrolls by hand is not pulled back.
    for (const kind of ['wheel', 'pointerdown', 'keydown'] as const)
      element.addEventListener(kind, settle, { passive: true });
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      settle();
      element.removeEventListener('scroll', onScroll);
      for (const kind of ['wheel', 'pointerdown', 'keydown'] as const)
        element.removeEventListener(kind, settle);
    };
  }, [key]);
  return box;
}
