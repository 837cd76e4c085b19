/** Keeps the address and the store in step: pages are history entries, steps on the canvas are not. */

import { useKith, viewOf } from '../state/store.ts';
import { decodeView, encodeView, type PageId, type View } from '../state/view.ts';
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

/** Entries that this page has put into the browser's history: as far as that, back leads to where one was. */
let pushed = 0;
/** Whether the page shown was come back to. */
let cameBack = false;

export const canGoBack = (): boolean => pushed > 0;
export const hasComeBack = (): boolean => cameBack;

/** Leads to where one was before the present page. */
export function goBack(): void {
  history.back();
}

/**
 * Opens a page.
 * @param id the article, entity or relation that it is about
 * @param sentence where to open an article
 */
export function goTo(page: PageId, id: string | null = null, sentence: string | null = null): void {
  const article = page === 'articles' ? id : null;
  const subject = page === 'articles' ? null : id;
  useKith.setState({ page, article, subject, sentence });
}

/** What of a view is the page, apart from its canvas. */
const place = ({ page, article, subject, sentence }: View) => ({ page, article, subject, sentence });

/** Starts from the address and follows it from then on. Returns what stops the following. */
export function followAddress(): () => void {
  const first = decodeView(location.hash);
  // On another page the canvas is what it last was in this tab.
  const canvas = first.page === 'graph' ? location.hash : remembered();
  void boot(canvas || '#/graph').then(() => {
    if (first.page !== 'graph') useKith.setState({ ...place(first), query: first.query });
  });
  useKith.setState({ ...place(first), query: first.query });

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
    const moved =
      state.page !== before.page ||
      state.article !== before.article ||
      state.subject !== before.subject ||
      state.sentence !== before.sentence;
    if (moved) {
      // A page is a place to come back to.
      const hash = encodeView(viewOf(state));
      if (hash !== location.hash && state.boot.state !== 'loading') {
        // The place that is left, as it was when it was left.
        const left = encodeView(viewOf(before));
        if (before.boot.state === 'ready' && left !== location.hash) history.replaceState(null, '', left);
        written = hash;
        pushed += 1;
        cameBack = false;
        history.pushState(null, '', hash);
      }
    }
    window.clearTimeout(timer);
    timer = window.setTimeout(write, WRITE_AFTER_MS);
  });
  const onPop = (): void => {
    if (location.hash === written) return;
    written = location.hash;
    pushed = Math.max(0, pushed - 1);
    cameBack = true;
    const view = decodeView(location.hash);
    const now = encodeView({ ...viewOf(useKith.getState()), page: 'graph' });
    if (view.page === 'graph' && location.hash !== now && view.nodes.length > 0) void boot(location.hash);
    else useKith.setState(place(view));
  };
  window.addEventListener('popstate', onPop);
  return () => {
    unsubscribe();
    window.clearTimeout(timer);
    window.removeEventListener('popstate', onPop);
  };
}
