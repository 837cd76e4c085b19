/** One article: its text with the entities marked, and what its page says of it. */
import { IconArrowBackUp, IconArrowLeft, IconTopologyStar3, IconTrash } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { ArticleDetail } from '../../server/api.ts';
import { canGoBack, goBack, goTo, hasComeBack } from '../actions/address.ts';
import { openEntity } from '../actions/expand.ts';
import { useArticle } from '../api/queries.ts';
import { Button, IconButton } from '../parts/Button.tsx';
import { SafeLink } from '../parts/SafeLink.tsx';
import { Loading, ProblemNote } from '../parts/States.tsx';
import { useKith } from '../state/store.ts';
import { text } from '../text/texts.ts';
import { ArticleAside } from './ArticleAside.tsx';
import { ArticleText } from './ArticleText.tsx';
import styles from './ArticleView.module.css';

const WithdrawDialog = lazy(() => import('./WithdrawDialog.tsx'));

export function ArticleView({ id }: { id: string }) {
  const { data, error, refetch } = useArticle(id);
  if (error) return <ProblemNote error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading lines={8} />;
  return (
    <article className={styles.article} data-testid="article">
      <div className={styles.text}>
        <WayBack />
        <Head article={data} />
        <ArticleText sentences={data.sentences} />
      </div>
      <ArticleAside article={data} />
    </article>
  );
}

/** To where a sentence led here from; it stays in sight while one reads. */
function WayBack() {
  const from = useKith((state) => state.sentence);
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // What was pressed to come here is gone: the way back is at hand, and says which sentence it is.
    if (from !== null && !hasComeBack()) back.current?.focus({ preventScroll: true });
  }, [from]);
  if (from === null || !canGoBack()) return null;
  return (
    <p className={styles.wayBack}>
      <Button ref={back} aria-describedby={from} icon={<IconArrowBackUp size={16} />} onClick={goBack}>
        {text.app.back}
      </Button>
    </p>
  );
}

function Head({ article }: { article: ArticleDetail }) {
  const [withdrawing, setWithdrawing] = useState(false);
  const { about } = article;
  return (
    <header className={styles.head}>
      <div className={styles.back}>
        <Button look="quiet" icon={<IconArrowLeft size={16} />} onClick={() => goTo('articles')}>
          {text.articles.title}
        </Button>
      </div>
      <h1>
        <bdi>{article.title}</bdi>
      </h1>
      <p className={styles.meta}>
        <span>{text.articles.words(article.words)}</span>
        {article.generator && <span>{text.articles.generated(article.generator)}</span>}
        {article.url ? <SafeLink href={article.url}>{article.url}</SafeLink> : <span>{article.source}</span>}
      </p>
      <div className={styles.actions}>
        {about && (
          <Button icon={<IconTopologyStar3 size={16} />} onClick={() => void openEntity(about.id)}>
            {text.articles.showInGraph}
          </Button>
        )}
        <IconButton label={text.articles.withdraw} onClick={() => setWithdrawing(true)}>
          <IconTrash size={16} />
        </IconButton>
      </div>
      {withdrawing && (
        <Suspense fallback={null}>
          <WithdrawDialog article={article} onClose={() => setWithdrawing(false)} />
        </Suspense>
      )}
    </header>
  );
}
