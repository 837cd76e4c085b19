/** Page: the articles; one of them open, with its entities marked. */
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { goTo } from '../actions/address.ts';
import { useArticles } from '../api/queries.ts';
import { Button } from '../parts/Button.tsx';
import { Empty, Loading, ProblemNote } from '../parts/States.tsx';
import { useKeptScroll } from '../parts/useKept.ts';
import { useKith } from '../state/store.ts';
import { language } from '../text/language.ts';
import { text } from '../text/texts.ts';
import { classes } from '../theme/classes.ts';
import styles from './ArticlesPage.module.css';
import { ArticleView } from './ArticleView.tsx';

export default function ArticlesPage() {
  const article = useKith((state) => state.article);
  const scroll = useKeptScroll<HTMLDivElement>(`article ${article}`);
  return (
    <div className={classes(styles.page, article !== null && styles.reading)}>
      <ArticleList current={article} />
      <div ref={scroll} className={styles.article}>
        {article ? (
          <ArticleView key={article} id={article} />
        ) : (
          <Empty>
            <p>{text.articles.choose}</p>
          </Empty>
        )}
      </div>
    </div>
  );
}

function ArticleList({ current }: { current: string | null }) {
  const [filter, setFilter] = useState('');
  const [wanted] = useDebouncedValue(filter.trim().slice(0, 200), 150);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useArticles(wanted);
  const articles = data?.pages.flatMap((page) => page.articles) ?? [];
  return (
    <nav className={styles.list} aria-label={text.articles.list}>
      <header>
        <h1>
          {text.articles.title} <small>{data?.pages[0]?.total.toLocaleString(language)}</small>
        </h1>
        <input
          type="search"
          aria-label={text.articles.filter}
          placeholder={text.articles.filter}
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
      </header>
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading lines={8} />}
      {data && articles.length === 0 && (
        <p className={styles.none}>{wanted === '' ? text.articles.empty : text.articles.nothing(wanted)}</p>
      )}
      <ul>
        {articles.map((article) => (
          <li key={article.id}>
            <a
              href={`#/articles/${article.id}`}
              aria-current={article.id === current ? 'page' : undefined}
              onClick={(event) => {
                event.preventDefault();
                goTo('articles', article.id);
              }}
            >
              <bdi>{article.title}</bdi>
              <small>{article.words.toLocaleString(language)}</small>
            </a>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {text.articles.more}
        </Button>
      )}
    </nav>
  );
}
