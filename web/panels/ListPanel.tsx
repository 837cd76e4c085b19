/** Panel: the entities on the canvas as a list, with everything that the canvas offers. */
import { IconArrowsMaximize, IconTrash } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { expand, removeEntity } from '../actions/expand.ts';
import { canvasHandle } from '../canvas/handle.ts';
import { reveal } from '../canvas/viewport.ts';
import { IconButton } from '../parts/Button.tsx';
import { TypeGlyph } from '../parts/TypeGlyph.tsx';
import { seen, unseenCounts } from '../state/filters.ts';
import { canvasOf, useKith } from '../state/store.ts';
import { text } from '../text/texts.ts';
import { classes } from '../theme/classes.ts';
import styles from './Panel.module.css';

const SuggestionList = lazy(() => import('./SuggestionList.tsx'));

/** Rows that are drawn; more than that is found by the filter. */
const ROWS = 500;

function choose(id: string): void {
  useKith.setState({ selection: { kind: 'entity', id } });
  if (canvasHandle.cy) reveal(canvasHandle.cy, id);
}

export function ListPanel() {
  const canvas = useKith(canvasOf);
  const known = useKith((state) => state.known);
  const selection = useKith((state) => state.selection);
  const [filter, setFilter] = useState('');
  const more = unseenCounts(canvas, known);
  const wanted = filter.trim().toLowerCase();
  const rows = seen(canvas, known)
    .nodes.filter((node) => [node.name, ...node.aliases].some((name) => name.toLowerCase().includes(wanted)))
    .sort((a, b) => b.degree - a.degree || (a.name < b.name ? -1 : 1));
  return (
    <>
      <section className={styles.section} aria-label={text.list.label}>
        <input
          className={styles.filter}
          type="search"
          aria-label={text.list.filter}
          placeholder={text.list.filter}
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
        <p className={styles.lead}>{rows.length > 0 ? text.list.count(rows.length) : text.list.empty}</p>
        <ul className={styles.rows} data-testid="node-list">
          {rows.slice(0, ROWS).map((node) => {
            const chosen = selection?.kind === 'entity' && selection.id === node.id;
            const hidden = more.get(node.id) ?? 0;
            return (
              <li key={node.id} className={styles.line}>
                <button
                  type="button"
                  className={classes(styles.row, chosen && styles.chosen)}
                  aria-pressed={chosen}
                  onClick={() => choose(node.id)}
                  onDoubleClick={() => void expand(node.id)}
                >
                  <TypeGlyph type={node.type} />
                  <bdi className={styles.grow}>{node.name}</bdi>
                  {hidden > 0 && (
                    <span className={styles.count} title={text.canvas.moreLabel(hidden)}>
                      {text.canvas.more(hidden)}
                    </span>
                  )}
                </button>
                <IconButton
                  side="left"
                  label={`${text.actions.expand}: ${node.name}`}
                  disabled={hidden === 0}
                  onClick={() => void expand(node.id)}
                >
                  <IconArrowsMaximize size={15} />
                </IconButton>
                <IconButton
                  side="left"
                  label={`${text.actions.remove}: ${node.name}`}
                  onClick={() => removeEntity(node.id)}
                >
                  <IconTrash size={15} />
                </IconButton>
              </li>
            );
          })}
        </ul>
      </section>
      <Suspense>
        <SuggestionList />
      </Suspense>
    </>
  );
}
