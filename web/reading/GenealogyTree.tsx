/** The tree of articles (ARIA's tree pattern): one row an article, the focus moves with the arrow keys. */
import { IconChevronRight } from '@tabler/icons-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { goTo } from '../actions/address.ts';
import { useKept } from '../parts/useKept.ts';
import { text } from '../text/texts.ts';
import { classes } from '../theme/classes.ts';
import styles from './GenealogyTree.module.css';
import { listedChildren, openRows, type TreeArticle, treeMove } from './tree.ts';

export function GenealogyTree({
  articles,
  onRoot,
}: {
  articles: readonly TreeArticle[];
  onRoot: (id: string) => void;
}) {
  const [shut, setShut] = useKept<readonly string[]>('genealogy-closed', []);
  const [chosen, setChosen] = useState(articles[0]?.id ?? '');
  const tree = useRef<HTMLDivElement>(null);
  const closed = useMemo(() => new Set(shut), [shut]);
  const children = useMemo(() => listedChildren(articles), [articles]);
  const rows = openRows(articles, closed);
  const focused = rows.some((row) => row.id === chosen) ? chosen : rows[0]?.id;
  const toggle = (id: string): void =>
    setShut(closed.has(id) ? shut.filter((other) => other !== id) : [...shut, id]);

  const onKeyDown = (event: KeyboardEvent, id: string): void => {
    if (event.key === 'Enter') goTo('articles', id);
    const move = treeMove(event.key, id, rows, closed, children);
    if (!move) return;
    event.preventDefault();
    if (move.toggle) toggle(move.toggle);
    if (move.focus) {
      setChosen(move.focus);
      tree.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(move.focus)}"]`)?.focus();
    }
  };

  return (
    <div
      ref={tree}
      className={styles.tree}
      role="tree"
      aria-label={text.genealogy.tree}
      data-testid="genealogy"
    >
      {rows.map((row) => {
        const listed = children.get(row.id) ?? 0;
        return (
          <div
            key={row.id}
            role="treeitem"
            data-id={row.id}
            aria-level={row.depth + 1}
            aria-expanded={listed > 0 ? !closed.has(row.id) : undefined}
            aria-selected={row.id === focused}
            tabIndex={row.id === focused ? 0 : -1}
            className={styles.row}
            style={{ '--depth': row.depth } as React.CSSProperties}
            onFocus={() => setChosen(row.id)}
            onKeyDown={(event) => event.target === event.currentTarget && onKeyDown(event, row.id)}
          >
            <Toggle row={row} listed={listed} closed={closed.has(row.id)} onToggle={() => toggle(row.id)} />
            <button
              type="button"
              tabIndex={-1}
              className={styles.title}
              onClick={() => goTo('articles', row.id)}
            >
              <bdi>{row.title}</bdi>
            </button>
            <small className={styles.notes}>
              {row.hop !== undefined && <span>{text.articles.hop(row.hop)}</span>}
              {row.depth === 0 && row.statedParent && <span>{text.genealogy.outside(row.statedParent)}</span>}
              {row.descendants > 0 && <span>{text.genealogy.below(row.descendants)}</span>}
              {row.children > listed && (
                <button type="button" className={styles.more} onClick={() => onRoot(row.id)}>
                  {text.genealogy.more(row.title)}
                </button>
              )}
            </small>
          </div>
        );
      })}
    </div>
  );
}

function Toggle({
  row,
  listed,
  closed,
  onToggle,
}: {
  row: TreeArticle;
  listed: number;
  closed: boolean;
  onToggle: () => void;
}) {
  if (listed === 0) return <span className={styles.leaf} />;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={classes(styles.toggle, !closed && styles.open)}
      aria-label={closed ? text.genealogy.open(row.title) : text.genealogy.close(row.title)}
      onClick={onToggle}
    >
      <IconChevronRight size={16} aria-hidden />
    </button>
  );
}
