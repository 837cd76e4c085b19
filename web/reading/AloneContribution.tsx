/** What an article alone contributes: what would leave the graph with it. */
import { IconTopologyStar3 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ArticleDetail } from '../../server/api.ts';
import { goTo } from '../actions/address.ts';
import { showAlone } from '../actions/articles.ts';
import { useSchema } from '../api/queries.ts';
import { Button } from '../parts/Button.tsx';
import { Loading, ProblemNote } from '../parts/States.tsx';
import { TypeGlyph } from '../parts/TypeGlyph.tsx';
import { text } from '../text/texts.ts';
import styles from './AloneContribution.module.css';
import { askAlone } from './alone.ts';

export function AloneContribution({ article }: { article: ArticleDetail }) {
  const { data: schema } = useSchema();
  const { data, error, refetch } = useQuery({
    queryKey: ['alone', article.id],
    queryFn: ({ signal }) => askAlone(article, signal),
  });
  if (error) return <ProblemNote error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading lines={2} />;
  const { relations, entities } = data;
  const reading = (type: string): string =>
    schema?.relations.find((relation) => relation.id === type)?.reading ?? type;
  if (relations.length + entities.length === 0)
    return <p className={styles.help}>{text.articles.nothingAlone}</p>;
  return (
    <div className={styles.alone} data-testid="alone">
      <p className={styles.help}>{text.articles.aloneHelp}</p>
      <Button icon={<IconTopologyStar3 size={16} />} onClick={() => void showAlone(article)}>
        {text.articles.aloneShow}
      </Button>
      {relations.length > 0 && (
        <details>
          <summary>{text.articles.aloneRelations(relations.length)}</summary>
          <ul>
            {relations.map(({ id, type, from, to }) => (
              <li key={id}>
                <button type="button" onClick={() => goTo('relation', id)}>
                  <bdi>{from}</bdi> <span>{reading(type)}</span> <bdi>{to}</bdi>
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
      {entities.length > 0 && (
        <details>
          <summary>{text.articles.aloneEntities(entities.length)}</summary>
          <ul>
            {entities.map(({ id, name, type }) => (
              <li key={id}>
                <button type="button" onClick={() => goTo('entity', id)}>
                  <TypeGlyph type={type} size={12} /> <bdi>{name}</bdi>
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
