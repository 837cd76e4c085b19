/** The pages of a section, in a row below the bar, where it has several. */
import { goTo } from '../actions/address.ts';
import { SECTIONS } from '../pages/sections.ts';
import { useKith } from '../state/store.ts';
import { text } from '../text/texts.ts';
import styles from './SectionNav.module.css';

export function SectionNav() {
  const page = useKith((state) => state.page);
  const section = SECTIONS.find(({ pages }) => pages.includes(page));
  // The graph's further pages are about one thing and are opened from it.
  if (!section || section.pages.length < 2 || section.id === 'graph') return null;
  return (
    <nav className={styles.nav} aria-label={text.app.section}>
      {section.pages.map((id) => (
        <a
          key={id}
          href={`#/${id}`}
          aria-current={id === page ? 'page' : undefined}
          onClick={(event) => {
            event.preventDefault();
            goTo(id);
          }}
        >
          {text.app.pages[id]}
        </a>
      ))}
    </nav>
  );
}
