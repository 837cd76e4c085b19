/** Page: which article led to which, as a tree that the keyboard walks. */
import { useState } from 'react';
import { useGenealogy } from '../api/queries.ts';
import { Button } from '../parts/Button.tsx';
import { Loading, ProblemNote } from '../parts/States.tsx';
import { useKeptScroll } from '../parts/useKept.ts';
import { GenealogyTree } from '../reading/GenealogyTree.tsx';
import { text } from '../text/texts.ts';
import styles from './Sheet.module.css';

export default function GenealogyPage() {
  const [root, setRoot] = useState<string>();
  const { data, error, refetch } = useGenealogy(root);
  const scroll = useKeptScroll<HTMLDivElement>('genealogy');
  return (
    <div ref={scroll} className={styles.page}>
      <div className={styles.sheet}>
        <header className={styles.head}>
          <h1>{text.genealogy.title}</h1>
          <p className={styles.lead}>{text.genealogy.lead}</p>
        </header>
        {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Loading lines={8} />}
        {data && (
          <>
            <div className={styles.bar}>
              <span>{text.genealogy.count(data.total, data.trees)}</span>
              {root !== undefined && <Button onClick={() => setRoot(undefined)}>{text.genealogy.all}</Button>}
            </div>
            {data.articles.length === 0 ? (
              <p className={styles.none}>{text.genealogy.empty}</p>
            ) : (
              <div className={styles.card}>
                <GenealogyTree articles={data.articles} onRoot={setRoot} />
              </div>
            )}
            {data.total > data.articles.length && (
              <p className={styles.none}>{text.genealogy.rest(data.total - data.articles.length)}</p>
            )}
          </>
        )}
      </div>
    </div>
  );
}
