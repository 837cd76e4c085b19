/** The filter by articles: only what they say, or what they alone say. */
import { IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { filterByArticles } from '../../actions/articles.ts';
import { useArticles } from '../../api/queries.ts';
import { IconButton } from '../../parts/Button.tsx';
import { EVERY_ARTICLE } from '../../state/said.ts';
import { canvasOf, useKith } from '../../state/store.ts';
import { text } from '../../text/texts.ts';
import panel from '../Panel.module.css';
import styles from './ArticleFilter.module.css';

/** Titles that are offered at once. */
const OFFERED = 6;

export function ArticleFilter() {
  const { ids, alone } = useKith((state) => canvasOf(state).articles);
  const said = useKith((state) => state.known.said);
  const change = (next: readonly string[], nextAlone = alone): void =>
    void filterByArticles(next.length === 0 ? EVERY_ARTICLE : { ids: next, alone: nextAlone });
  return (
    <fieldset className={styles.filter} data-testid="article-filter">
      <legend>{text.filters.articlesSay}</legend>
      {ids.length > 0 && (
        <>
          <ul>
            {ids.map((id) => {
              const title = said[id]?.title ?? id;
              return (
                <li key={id} className={styles.chosen}>
                  <bdi>{title}</bdi>
                  <small>
                    {text.filters.articleSays(said[id]?.entities.size ?? 0, said[id]?.relations.size ?? 0)}
                  </small>
                  <IconButton
                    label={text.filters.letGoArticle(title)}
                    onClick={() => change(ids.filter((other) => other !== id))}
                  >
                    <IconX size={14} />
                  </IconButton>
                </li>
              );
            })}
          </ul>
          <label className={styles.alone}>
            <input type="checkbox" checked={alone} onChange={(event) => change(ids, event.target.checked)} />
            {text.filters.alone}
          </label>
        </>
      )}
      <Offer chosen={ids} onPick={(id) => change([...ids, id])} />
    </fieldset>
  );
}

function Offer({ chosen, onPick }: { chosen: readonly string[]; onPick: (id: string) => void }) {
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const { data } = useArticles(typed.trim(), asked);
  const offered = (data?.pages.flatMap((page) => page.articles) ?? [])
    .filter(({ id }) => !chosen.includes(id))
    .slice(0, OFFERED);
  return (
    <>
      <input
        ref={input}
        className={panel.filter}
        type="search"
        dir="auto"
        maxLength={100}
        aria-label={text.filters.findArticle}
        placeholder={text.filters.findArticle}
        value={typed}
        onFocus={() => setAsked(true)}
        onChange={(event) => {
          setAsked(true);
          setTyped(event.target.value);
        }}
      />
      {asked && (
        <ul className={styles.offered} aria-label={text.filters.findArticle}>
          {offered.map(({ id, title }) => (
            <li key={id}>
              <button
                type="button"
                onClick={() => {
                  setTyped('');
                  onPick(id);
                  // The button goes; the place in the page stays.
                  input.current?.focus();
                  setAsked(false);
                }}
              >
                <bdi>{title}</bdi>
              </button>
            </li>
          ))}
          {data && offered.length === 0 && <li className={styles.none}>{text.articles.nothing(typed)}</li>}
        </ul>
      )}
    </>
  );
}
