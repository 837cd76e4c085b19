/** The sentences and infobox lines that say so, each with its article, both ends marked. */
import { IconFileText } from '@tabler/icons-react';
import type { EntitySummary, EvidenceSentence } from '../../server/api.ts';
import { goTo } from '../actions/address.ts';
import { openEntity } from '../actions/expand.ts';
import { useEvidence } from '../api/queries.ts';
import { text } from '../text/texts.ts';
import styles from './Evidence.module.css';
import { gloss } from './gloss.ts';
import { MarkedText } from './MarkedText.tsx';
import { Loading, ProblemNote } from './States.tsx';

/** @param other when given, a link to it stands below: the other end, seen from where this opens */
export function Evidence({ relation, other }: { relation: string; other?: EntitySummary }) {
  const { data, error, refetch } = useEvidence(relation);
  if (error) return <ProblemNote error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading lines={2} />;
  const rest = data.total - data.evidence.length;
  return (
    <div className={styles.list} data-testid="evidence">
      {data.evidence.length === 0 && <p className={styles.none}>{text.relation.none}</p>}
      {data.evidence.map((sentence) => (
        <EvidenceQuote key={`${sentence.id} ${sentence.field ?? ''}`} sentence={sentence} ends={data} />
      ))}
      {rest > 0 && <p className={styles.none}>{text.relation.more(rest)}</p>}
      {other && (
        <button type="button" className={styles.go} onClick={() => void openEntity(other.id)}>
          <bdi>{other.name}</bdi>
        </button>
      )}
    </div>
  );
}

/** @param ends what the marks stand for; with it, a mark that does not say so itself ("It") gets the name */
export function EvidenceQuote({
  sentence,
  ends,
  quiet = false,
}: {
  sentence: EvidenceSentence;
  ends?: { subject: EntitySummary; object: EntitySummary };
  quiet?: boolean;
}) {
  const stretches = (['subject', 'object'] as const).flatMap((role) => {
    const surfaces = sentence[role].map(({ start, end }) => sentence.text.slice(start, end));
    const means = gloss(surfaces, ends?.[role].name);
    return sentence[role].map((at, index) => ({
      ...at,
      key: `${role} ${at.start}`,
      role,
      means: index === 0 ? means : undefined,
    }));
  });
  return (
    <figure className={styles.quote}>
      <blockquote>
        <MarkedText
          stretches={stretches}
          mark={(stretch, surface) => (
            <mark key={stretch.key} className={styles[stretch.role]} data-means={stretch.means}>
              {surface}
            </mark>
          )}
        >
          {sentence.text}
        </MarkedText>
      </blockquote>
      <figcaption>
        <button
          type="button"
          className={styles.article}
          onClick={() => goTo('articles', sentence.article.id, sentence.id)}
        >
          <IconFileText size={13} aria-hidden />
          <bdi>{sentence.article.title}</bdi>
        </button>
        {!quiet && (
          <>
            {sentence.field !== undefined && <span>{text.relation.field(sentence.field)}</span>}
            {sentence.methods.map((method) => (
              <code key={method} title={text.relation.method}>
                {method}
              </code>
            ))}
          </>
        )}
      </figcaption>
    </figure>
  );
}
