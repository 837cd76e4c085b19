/** Beside an article: infobox, genealogy, funnel, categories. */
import type { ArticleDetail, ArticleSummary } from '../../server/api.ts';
import { goTo } from '../actions/address.ts';
import { SafeLink } from '../parts/SafeLink.tsx';
import { AloneContribution } from '../reading/AloneContribution.tsx';
import { language } from '../text/language.ts';
import { text } from '../text/texts.ts';
import styles from './ArticleView.module.css';

const STEPS = ['raw', 'dedup', 'ner', 'enqueued'] as const;

export function ArticleAside({ article }: { article: ArticleDetail }) {
  return (
    <aside className={styles.aside} aria-label={article.title}>
      {article.infobox.length > 0 && (
        <section id="infobox" tabIndex={-1}>
          <h2>{text.articles.infobox}</h2>
          <dl className={styles.infobox}>
            {article.infobox.map(({ field, value }) => (
              <div key={`${field} ${value}`}>
                <dt>{field}</dt>
                <dd>
                  <SafeLink href={value}>{value}</SafeLink>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <Genealogy article={article} />
      <Funnel article={article} />
      <section>
        <h2>{text.articles.alone}</h2>
        <AloneContribution article={article} />
      </section>
      {article.categories.length > 0 && (
        <section>
          <h2>{text.articles.categories}</h2>
          <ul className={styles.categories}>
            {article.categories.map((category) => (
              <li key={category}>{category}</li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  );
}

function ArticleLink({ article }: { article: ArticleSummary }) {
  return (
    <button type="button" className={styles.link} onClick={() => goTo('articles', article.id)}>
      <bdi>{article.title}</bdi>
    </button>
  );
}

function Genealogy({ article }: { article: ArticleDetail }) {
  const { parent, parentArticle, children, hop } = article;
  if (!parent && !parentArticle && children.length === 0) return null;
  return (
    <section>
      <h2>
        {text.articles.genealogy}
        {hop !== undefined && ` · ${text.articles.hop(hop)}`}
      </h2>
      <dl className={styles.family}>
        {(parentArticle || parent) && (
          <>
            <dt>{text.articles.parent}</dt>
            <dd>{parentArticle ? <ArticleLink article={parentArticle} /> : parent}</dd>
          </>
        )}
        <dt>{text.articles.children}</dt>
        <dd>
          {children.length === 0 ? (
            <span className={styles.muted}>{text.articles.noChildren}</span>
          ) : (
            children.map((child) => <ArticleLink key={child.id} article={child} />)
          )}
        </dd>
      </dl>
    </section>
  );
}

function Funnel({ article }: { article: ArticleDetail }) {
  const { funnel, statedFunnel } = article;
  const widest = Math.max(1, funnel.raw);
  return (
    <section>
      <h2>{text.articles.funnel}</h2>
      <p className={styles.help}>{text.articles.funnelHelp}</p>
      <dl className={styles.funnel}>
        {STEPS.map((step) => (
          <FunnelStep
            key={step}
            label={text.articles.funnelSteps[step]}
            value={funnel[step]}
            share={funnel[step] / widest}
            stated={statedFunnel?.[step]}
          />
        ))}
      </dl>
    </section>
  );
}

function FunnelStep({
  label,
  value,
  share,
  stated,
}: {
  label: string;
  value: number;
  share: number;
  stated: number | undefined;
}) {
  return (
    <>
      <dt>{label}</dt>
      <dd className={styles.bar}>
        <i style={{ width: `${share * 100}%` }} />
      </dd>
      <dd title={stated === undefined ? undefined : text.articles.stated(stated)}>
        <b>{value.toLocaleString(language)}</b>
      </dd>
    </>
  );
}
