/** Page: one connection with all that says so, each sentence with the lines of its article around it. */
import { IconArrowLeft, IconTopologyStar3 } from '@tabler/icons-react';
import type { EntitySummary, EvidenceList } from '../../server/api.ts';
import { canGoBack, goBack, goTo } from '../actions/address.ts';
import { bring } from '../actions/expand.ts';
import { useAllEvidence } from '../api/queries.ts';
import { Button } from '../parts/Button.tsx';
import { Confidence } from '../parts/Confidence.tsx';
import { notifyProblem } from '../parts/notices.ts';
import { SourceMark } from '../parts/SourceMark.tsx';
import { Empty, Loading, ProblemNote } from '../parts/States.tsx';
import { TypeGlyph } from '../parts/TypeGlyph.tsx';
import { useKeptScroll } from '../parts/useKept.ts';
import { EvidenceInArticle } from '../reading/EvidenceInArticle.tsx';
import { select, useKith } from '../state/store.ts';
import { language } from '../text/language.ts';
import { text } from '../text/texts.ts';
import styles from './RelationPage.module.css';
import sheet from './Sheet.module.css';

export default function RelationPage() {
  const id = useKith((state) => state.subject);
  const scroll = useKeptScroll<HTMLDivElement>(`relation ${id}`);
  return (
    <div ref={scroll} className={sheet.page}>
      <div className={sheet.sheet}>
        {id === null ? <Empty title={text.relationPage.missing} /> : <Content key={id} id={id} />}
      </div>
    </div>
  );
}

function Content({ id }: { id: string }) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useAllEvidence(id);
  if (error) return <ProblemNote error={error} onRetry={() => void refetch()} />;
  const [first] = data?.pages ?? [];
  if (!data || !first) return <Loading lines={8} />;
  const evidence = data.pages.flatMap((page) => page.evidence);
  return (
    <article data-testid="relation-page">
      <Head list={first} />
      <section className={styles.evidence}>
        <h2>
          {text.relation.evidence} <small>{first.total.toLocaleString(language)}</small>
        </h2>
        <p className={sheet.lead}>{evidence.length > 0 ? text.relationPage.ranked : text.relation.none}</p>
        {evidence.map((sentence, index) => (
          <EvidenceInArticle
            key={`${sentence.id} ${sentence.field ?? ''}`}
            sentence={sentence}
            ends={first}
            opened={index === 0}
          />
        ))}
        {hasNextPage && (
          <p className={sheet.bar}>
            <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              {text.relationPage.more}
            </Button>
          </p>
        )}
      </section>
    </article>
  );
}

function Head({ list }: { list: EvidenceList }) {
  const { relation, subject, object, sources } = list;
  const onCanvas = (): void => {
    goTo('graph');
    void bring([subject.id, object.id], `${subject.name} – ${object.name}`)
      .then(() => select({ kind: 'relation', id: relation.id }))
      .catch(notifyProblem);
  };
  return (
    <header className={sheet.head}>
      {canGoBack() && (
        <Button look="quiet" icon={<IconArrowLeft size={16} />} onClick={goBack}>
          {text.app.back}
        </Button>
      )}
      <p className={sheet.lead}>{text.relation.kicker}</p>
      <h1 className={styles.reading}>
        <End entity={subject} part="subject" /> <span>{relation.reading}</span>{' '}
        <End entity={object} part="object" />
      </h1>
      <p className={sheet.bar}>
        <Confidence value={relation.confidence} />
        <span>{text.relation.confidence(relation.confidence)}</span>
        <SourceMark weight={relation.weight} />
        <span>{sources === 1 ? text.relation.oneSource : text.relation.sources(sources)}</span>
        <span className={sheet.grow} />
        <Button icon={<IconTopologyStar3 size={16} />} onClick={onCanvas}>
          {text.entityPage.onCanvas}
        </Button>
      </p>
    </header>
  );
}

function End({ entity, part }: { entity: EntitySummary; part: 'subject' | 'object' }) {
  return (
    <button type="button" className={styles[part]} onClick={() => goTo('entity', entity.id)}>
      <TypeGlyph type={entity.type} size={18} />
      <bdi>{entity.name}</bdi>
    </button>
  );
}
