/** Page: all that the articles say about one entity, to be read from top to bottom. */
import { IconArrowLeft, IconTopologyStar3 } from '@tabler/icons-react';
import type { EntityDetail } from '../../server/api.ts';
import { canGoBack, goBack, goTo } from '../actions/address.ts';
import { openEntity } from '../actions/expand.ts';
import { useContradictions, useEntity } from '../api/queries.ts';
import { EntityArticles } from '../panels/EntityArticles.tsx';
import { Facts } from '../panels/Facts.tsx';
import { Began } from '../parts/Began.tsx';
import { Button } from '../parts/Button.tsx';
import { NameList } from '../parts/NameList.tsx';
import { SafeLink } from '../parts/SafeLink.tsx';
import { Empty, Loading, ProblemNote } from '../parts/States.tsx';
import { TypeGlyph, useTypeLabel } from '../parts/TypeGlyph.tsx';
import { useKeptScroll } from '../parts/useKept.ts';
import { ContradictionCard } from '../reading/ContradictionCard.tsx';
import { useDone } from '../reading/done.ts';
import { MentionsInContext } from '../reading/MentionsInContext.tsx';
import { useKith } from '../state/store.ts';
import { text } from '../text/texts.ts';
import styles from './EntityPage.module.css';
import sheet from './Sheet.module.css';

export default function EntityPage() {
  const id = useKith((state) => state.subject);
  const scroll = useKeptScroll<HTMLDivElement>(`entity ${id}`);
  return (
    <div ref={scroll} className={sheet.page}>
      <div className={sheet.sheet}>
        {id === null ? <Empty title={text.entityPage.missing} /> : <Content key={id} id={id} />}
      </div>
    </div>
  );
}

function Content({ id }: { id: string }) {
  const { data, error, refetch } = useEntity(id);
  if (error) return <ProblemNote error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading lines={10} />;
  return (
    <article aria-label={data.name} data-testid="entity-page">
      <Head entity={data} />
      <Contradictions id={id} />
      <h2 className="visually-hidden">{text.entityPage.said}</h2>
      <div className={styles.columns}>
        <div className={sheet.card}>
          <Facts entity={data} />
        </div>
        <div className={sheet.card}>
          <EntityArticles entity={data} />
        </div>
      </div>
      <MentionsInContext id={id} />
    </article>
  );
}

function Head({ entity }: { entity: EntityDetail }) {
  const typeLabel = useTypeLabel();
  const chain = entity.types.filter((type) => type !== 'Entity');
  const aliases = entity.aliases.filter((alias) => alias !== entity.name);
  return (
    <header className={sheet.head}>
      {canGoBack() && (
        <Button look="quiet" icon={<IconArrowLeft size={16} />} onClick={goBack}>
          {text.app.back}
        </Button>
      )}
      <p className={styles.chain}>
        <TypeGlyph type={entity.type} />
        {(chain.length > 0 ? chain : [entity.type]).map(typeLabel).join(' › ')}
      </p>
      <h1>
        <bdi>{entity.name}</bdi>
      </h1>
      {aliases.length > 0 && (
        <p className={sheet.lead}>
          {text.entity.aliases} <NameList names={aliases} />
        </p>
      )}
      <p className={sheet.lead}>{text.entity.summary(entity.mentions, entity.articles)}</p>
      <Began entity={entity} />
      <p className={sheet.bar}>
        <Button
          look="solid"
          icon={<IconTopologyStar3 size={16} />}
          onClick={() => {
            goTo('graph');
            void openEntity(entity.id);
          }}
        >
          {text.entityPage.onCanvas}
        </Button>
        {entity.url && <SafeLink href={entity.url}>{text.entity.website}</SafeLink>}
        {entity.wikidata && /^Q\d+$/.test(entity.wikidata) && (
          <SafeLink href={`https://www.wikidata.org/wiki/${entity.wikidata}`}>
            {text.entity.wikidata}
          </SafeLink>
        )}
      </p>
    </header>
  );
}

/** Statements about it that do not agree; nothing where there are none. */
function Contradictions({ id }: { id: string }) {
  const { data } = useContradictions({ kind: '', entity: id });
  const [done, toggle] = useDone();
  const [page] = data?.pages ?? [];
  if (!page || page.contradictions.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2>{text.entityPage.contradictions}</h2>
      {page.contradictions.map((contradiction) => (
        <ContradictionCard
          key={contradiction.id}
          contradiction={contradiction}
          kind={page.kinds.find((kind) => kind.id === contradiction.kind)}
          done={done.has(contradiction.id)}
          onDone={() => toggle(contradiction.id)}
        />
      ))}
    </section>
  );
}
