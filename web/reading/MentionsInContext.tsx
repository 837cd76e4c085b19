/** The sentences that mention an entity, article by article, the mention marked. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { goTo } from '../actions/address.ts';
import { MarkedText } from '../parts/MarkedText.tsx';
import { Loading, ProblemNote } from '../parts/States.tsx';
import { text } from '../text/texts.ts';
import styles from './MentionsInContext.module.css';
import { askMentions, byArticle, MENTIONS } from './mentions.ts';

export function MentionsInContext({ id }: { id: string }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['mentions', id],
    queryFn: ({ signal }) => askMentions(id, signal),
  });
  const groups = useMemo(() => byArticle(data?.rows ?? []), [data]);
  return (
    <section className={styles.section} data-testid="mentions">
      <h2>{text.entityPage.mentions}</h2>
      <p className={styles.help}>{text.entityPage.mentionsHelp}</p>
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && groups.length === 0 && <p className={styles.help}>{text.entityPage.noMentions}</p>}
      {groups.map((group) => (
        <div key={group.article} className={styles.group}>
          <h3>
            <button type="button" onClick={() => goTo('articles', group.article)}>
              <bdi>{group.title}</bdi>
            </button>
          </h3>
          <ul>
            {group.sentences.map((sentence) => (
              <li key={sentence.id}>
                <button
                  type="button"
                  className={styles.sentence}
                  onClick={() => goTo('articles', group.article, sentence.id)}
                >
                  <MarkedText
                    stretches={sentence.marks}
                    mark={(stretch, surface) => <mark key={stretch.key}>{surface}</mark>}
                  >
                    {sentence.text}
                  </MarkedText>
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {data?.truncated && <p className={styles.help}>{text.entityPage.moreMentions(MENTIONS)}</p>}
    </section>
  );
}
