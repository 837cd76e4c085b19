/** The bar on top: search, pages, and what concerns the whole. */
import { IconBookmarks, IconMoon, IconSun } from '@tabler/icons-react';
import { goTo } from '../actions/address.ts';
import { openEntity } from '../actions/expand.ts';
import { SECTIONS, sectionOf } from '../pages/sections.ts';
import { learn } from '../state/known.ts';
import { useKith } from '../state/store.ts';
import { text } from '../text/texts.ts';
import { toggleScheme, useScheme } from '../theme/scheme.ts';
import { AddMenu } from './AddMenu.tsx';
import { BarButton } from './BarButton.tsx';
import { IconButton } from './Button.tsx';
import { EntitySearch } from './EntitySearch.tsx';
import { ExportMenu } from './ExportMenu.tsx';
import { Mark } from './Mark.tsx';
import { SettingsMenu } from './SettingsMenu.tsx';
import styles from './TopBar.module.css';
import { SEARCH_ID } from './useShortcuts.ts';

export function TopBar() {
  const page = useKith((state) => state.page);
  const scheme = useScheme();
  const dark = scheme === 'dark';
  return (
    <header className={styles.bar}>
      <button type="button" className={styles.brand} onClick={() => goTo('graph')} aria-label={text.app.name}>
        <Mark />
        <span>{text.app.name}</span>
      </button>
      <search className={styles.search}>
        <EntitySearch
          label={text.search.label}
          placeholder={text.search.placeholder}
          hint={text.search.hint}
          testId={SEARCH_ID}
          onPick={(hit) => {
            useKith.setState((state) => ({ known: learn(state.known, { nodes: [hit], edges: [] }) }));
            void openEntity(hit.id);
          }}
        />
      </search>
      <nav className={styles.pages} aria-label={text.app.navigation}>
        {SECTIONS.map(({ id }) => (
          <a
            key={id}
            href={`#/${id}`}
            aria-current={id === sectionOf(page) ? 'page' : undefined}
            onClick={(event) => {
              event.preventDefault();
              goTo(id);
            }}
          >
            {text.app.pages[id]}
          </a>
        ))}
      </nav>
      <div className={styles.actions}>
        <AddMenu />
        <BarButton
          label={text.views.open}
          icon={<IconBookmarks size={16} />}
          aria-haspopup="dialog"
          onClick={() => useKith.setState({ dialog: 'views' })}
        />
        <ExportMenu />
        <span className={styles.rule} />
        <IconButton
          className={styles.scheme}
          label={dark ? text.app.toLight : text.app.toDark}
          onClick={toggleScheme}
        >
          {dark ? <IconSun size={18} /> : <IconMoon size={18} />}
        </IconButton>
        <SettingsMenu />
      </div>
    </header>
  );
}
