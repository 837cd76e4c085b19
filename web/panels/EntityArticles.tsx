/** The articles about an entity, and those that mention it. */
import { useState } from 'react';
import type { EntityDetail } from '../../server/api.ts';
import { goTo } from '../actions/address.ts';
import { language } from '../text/language.ts';
import { text } from '../text/texts.ts';
import styles from './Panel.module.css';

const SHOWN = 8;

export function EntityArticles({ entity }: { entity: EntityDetail }) {
  const [all, setAll] = useState(false);
  const about = new Set(entity.about.map((article) => article.id));
  const rest = entity.mentionedIn.filter(({ article }) => !about.has(article.id));
  const shown = all ? rest : rest.slice(0, SHOWN);
  const count = new Map(entity.mentionedIn.map((row) => [row.article.id, row.count]));
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>
        {text.entity.articles} <small>{entity.articles.toLocaleString(language)}</small>
      </h3>
      <ul className={styles.rows}>
        {entity.about.map((article) => (
          <Row key={article.id} id={article.id} title={article.title} note={text.entity.about} />
        ))}
        {shown.map(({ article }) => (
          <Row
            key={article.id}
            id={article.id}
            title={article.title}
            note={text.entity.mentionedIn(count.get(article.id) ?? 0)}
          />
        ))}
      </ul>
      {shown.length < rest.length && (
        <button type="button" className={styles.row} onClick={() => setAll(true)}>
          {text.entity.showAllArticles(rest.length)}
        </button>
      )}
    </section>
  );
}

function Row({ id, title, note }: { id: string; title: string; note: string }) {
  return (
    <li>
      <button type="button" className={styles.row} onClick={() => goTo('articles', id)}>
        <bdi className={styles.grow}>{title}</bdi>
        <span className={styles.count}>{note}</span>
      </button>
    </li>
  );
}
