/** The panel beside the canvas, with its tabs; on narrow screens a sheet at the bottom. */
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { type KeyboardEvent, Suspense, useRef } from 'react';
import { IconButton } from '../parts/Button.tsx';
import { ErrorBoundary } from '../parts/ErrorBoundary.tsx';
import { Loading } from '../parts/States.tsx';
import { useKeptScroll } from '../parts/useKept.ts';
import { type PanelId, useKith } from '../state/store.ts';
import { text } from '../text/texts.ts';
import { classes } from '../theme/classes.ts';
import { panels } from './registry.ts';
import styles from './SidePanel.module.css';

const open = (panel: PanelId): void => useKith.setState({ panel, panelOpen: true });

export function SidePanel() {
  const current = useKith((state) => state.panel);
  const sheetOpen = useKith((state) => state.panelOpen);
  const tabs = useRef<HTMLDivElement>(null);
  const chosen = useKith((state) => state.selection?.id ?? '');
  const scroll = useKeptScroll<HTMLDivElement>(`panel ${current} ${chosen}`);
  const Content = panels.find((panel) => panel.id === current)?.content;

  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    const index = panels.findIndex((panel) => panel.id === current);
    const next = panels[(index + by + panels.length) % panels.length];
    if (!next) return;
    open(next.id);
    tabs.current?.querySelector<HTMLElement>(`#tab-${next.id}`)?.focus();
  };

  return (
    <aside className={classes(styles.panel, sheetOpen && styles.open)} aria-label={text.panel.label}>
      <div className={styles.head}>
        <div ref={tabs} className={styles.tabs} role="tablist" aria-label={text.panel.tabs}>
          {panels.map(({ id, label, icon: Icon }) => (
            <button
              key={id}
              id={`tab-${id}`}
              type="button"
              role="tab"
              aria-selected={id === current}
              aria-controls="panel-content"
              tabIndex={id === current ? 0 : -1}
              onClick={() => open(id)}
              onKeyDown={onKeyDown}
            >
              <Icon size={16} />
              <span>{label}</span>
            </button>
          ))}
        </div>
        <IconButton
          className={styles.sheet}
          side="top"
          label={sheetOpen ? text.panel.collapseSheet : text.panel.expandSheet}
          aria-expanded={sheetOpen}
          onClick={() => useKith.setState({ panelOpen: !sheetOpen })}
        >
          {sheetOpen ? <IconChevronDown size={18} /> : <IconChevronUp size={18} />}
        </IconButton>
      </div>
      <div
        ref={scroll}
        id="panel-content"
        className={styles.content}
        role="tabpanel"
        aria-labelledby={`tab-${current}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
        tabIndex={0}
      >
        <ErrorBoundary key={current}>
          <Suspense fallback={<Loading />}>{Content && <Content />}</Suspense>
        </ErrorBoundary>
      </div>
    </aside>
  );
}
