/** The graph as a whole: how much there is, what stands out in it, and what to read next. */
import { lazy, Suspense } from 'react';
import { openEntity } from '../actions/expand.ts';
import { useFrontier, useStats } from '../api/queries.ts';
import { Loading, ProblemNote } from '../parts/States.tsx';
import { TypeGlyph } from '../parts/TypeGlyph.tsx';
import { language } from '../text/language.ts';
import { text } from '../text/texts.ts';
import styles from './Panel.module.css';

const SuggestionList = lazy(() => import('./SuggestionList.tsx'));
const WholeGraph = lazy(() => import('./WholeGraph.tsx'));

const FRONTIER = 12;

export function OverviewPanel() {
  const stats = useStats();
  const frontier = useFrontier(FRONTIER);
  if (stats.error) return <ProblemNote error={stats.error} onRetry={() => void stats.refetch()} />;
  if (!stats.data) return <Loading />;
  const { articles, entities, relations, mentions } = stats.data;
  const numbers = { articles, entities, relations, mentions };
  return (
    <div className={styles.body}>
      <section className={styles.section}>
        <h2 className={styles.title}>{text.overview.title}</h2>
        <p className={styles.lead}>{text.overview.lead}</p>
        <dl className={styles.numbers}>
          {(Object.keys(numbers) as (keyof typeof numbers)[]).map((key) => (
            <div key={key}>
              <dd>{numbers[key].toLocaleString(language)}</dd>
              <dt>{text.overview[key]}</dt>
            </div>
          ))}
        </dl>
      </section>
      <Suspense fallback={<Loading />}>
        <SuggestionList />
        <WholeGraph />
      </Suspense>
      <section className={styles.section}>
        <h3 className={styles.heading}>{text.overview.frontier}</h3>
        <p className={styles.help}>{text.overview.frontierHelp}</p>
        {frontier.error && <ProblemNote error={frontier.error} />}
        {frontier.data?.names.length === 0 && <p className={styles.help}>{text.overview.frontierEmpty}</p>}
        <ul className={styles.rows}>
          {frontier.data?.names.map((name) => (
            <li key={name.id}>
              <button type="button" className={styles.row} onClick={() => void openEntity(name.id)}>
                <TypeGlyph type={name.type} />
                <bdi className={styles.grow}>{name.name}</bdi>
                <span className={styles.count}>{text.overview.mentionedBy(name.mentionedBy)}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
