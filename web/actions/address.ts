/** Keeps the address and the store in step: pages are history entries, steps on the canvas are not. */

import { useKith, viewOf } from '../state/store.ts';
import { decodeView, encodeView, type PageId } from '../state/view.ts';
import { boot } from './boot.ts';

/** The canvas's last address, so that leaving its page and reloading there loses nothing. */
const CANVAS_KEY = 'kith-canvas';
const WRITE_AFTER_MS = 250;

function remember(hash: string): void {
  try {
    sessionStorage.setItem(CANVAS_KEY, hash);
  } catch {
    // storage may be forbidden; then the canvas starts afresh
  }
}

function remembered(): string {
  try {
    return sessionStorage.getItem(CANVAS_KEY) ?? '';
  } catch {
    return '';
  }
}

export function goTo(page: PageId, article: string | null = null): void {
  useKith.setState({ page, article });
}

/** Starts from the address and follows it from then on. Returns what stops the following. */
export function followAddress(): () => void {
  const first = decodeView(location.hash);
  // On another page the canvas is what it last was in this tab.
  const canvas = first.page === 'graph' ? location.hash : remembered();
  void boot(canvas || '#/graph').then(() => {
    if (first.page !== 'graph')
      useKith.setState({ page: first.page, article: first.article, query: first.query });
  });
  useKith.setState({ page: first.page, article: first.article, query: first.query });

  let written = '';
  let timer = 0;
  const write = (): void => {
    const state = useKith.getState();
    if (state.boot.state === 'loading' || state.boot.state === 'failed') return;
    const hash = encodeView(viewOf(state));
    remember(encodeView({ ...viewOf(state), page: 'graph' }));
    if (hash === location.hash) return;
    written = hash;
    history.replaceState(null, '', hash);
  };
  const unsubscribe = useKith.subscribe((state, before) => {
    if (state.page !== before.page || state.article !== before.article) {
      // A page is a place to come back to.
      const hash = encodeView(viewOf(state));
      if (hash !== location.hash && state.boot.state !== 'loading') {
        // The place that is left, as it was when it was left.
        const left = encodeView(viewOf(before));
        if (before.boot.state === 'ready' && left !== location.hash) history.replaceState(null, '', left);
        written = hash;
        history.pushState(null, '', hash);
      }
    }
    window.clearTimeout(timer);
    timer = window.setTimeout(write, WRITE_AFTER_MS);
  });
  const onPop = (): void => {
    if (location.hash === written) return;
    written = location.hash;
    const view = decodeView(location.hash);
    const now = encodeView({ ...viewOf(useKith.getState()), page: 'graph' });
    if (view.page === 'graph' && location.hash !== now && view.nodes.length > 0) void boot(location.hash);
    else useKith.setState({ page: view.page, article: view.article });
  };
  window.addEventListener('popstate', onPop);
  return () => {
    unsubscribe();
    window.clearTimeout(timer);
    window.removeEventListener('popstate', onPop);
  };
}
