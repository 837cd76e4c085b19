/** The sentences and infobox lines that say so, each with its article, both ends marked. */
import { IconFileText } from '@tabler/icons-react';
import type { EntitySummary, EvidenceSentence } from '../../server/api.ts';
import { goTo } from '../actions/address.ts';
import { openEntity } from '../actions/expand.ts';
import { useEvidence } from '../api/queries.ts';
import { text } from '../text/texts.ts';
import styles from './Evidence.module.css';
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
        <EvidenceQuote key={`${sentence.id} ${sentence.field ?? ''}`} sentence={sentence} />
      ))}
      {rest > 0 && <p className={styles.none}>{text.relation.more(rest)}</p>}
      {other && (
        <button type="button" className={styles.go} onClick={() => void openEntity(other.id)}>
          {other.name}
        </button>
      )}
    </div>
  );
}

export function EvidenceQuote({ sentence, quiet = false }: { sentence: EvidenceSentence; quiet?: boolean }) {
  const stretches = [
    ...sentence.subject.map((at) => ({ ...at, key: `s${at.start}`, role: 'subject' as const })),
    ...sentence.object.map((at) => ({ ...at, key: `o${at.start}`, role: 'object' as const })),
  ];
  return (
    <figure className={styles.quote}>
      <blockquote>
        <MarkedText
          stretches={stretches}
          mark={(stretch, surface) => (
            <mark key={stretch.key} className={styles[stretch.role]}>
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
