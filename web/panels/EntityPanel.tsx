/** The chosen entity: what it is, what the articles say about it, and where. */
import {
  IconArrowsMaximize,
  IconArrowsMinimize,
  IconFileDescription,
  IconRoute,
  IconTrash,
} from '@tabler/icons-react';
import type { EntityDetail } from '../../server/api.ts';
import { goTo } from '../actions/address.ts';
import { bring, collapse, expand, removeEntity } from '../actions/expand.ts';
import { setPathEnd } from '../actions/paths.ts';
import { useEntity } from '../api/queries.ts';
import { Began } from '../parts/Began.tsx';
import { Button, IconButton } from '../parts/Button.tsx';
import { Corrections } from '../parts/Corrections.tsx';
import { NameList } from '../parts/NameList.tsx';
import { notifyProblem } from '../parts/notices.ts';
import { SafeLink } from '../parts/SafeLink.tsx';
import { Loading, ProblemNote } from '../parts/States.tsx';
import { TypeGlyph, useTypeLabel } from '../parts/TypeGlyph.tsx';
import { unseenCounts } from '../state/filters.ts';
import { canvasOf, useKith } from '../state/store.ts';
import { text } from '../text/texts.ts';
import { EntityArticles } from './EntityArticles.tsx';
import { Facts } from './Facts.tsx';
import styles from './Panel.module.css';

export function EntityPanel({ id }: { id: string }) {
  const { data, error, refetch } = useEntity(id);
  if (error) return <ProblemNote error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading lines={6} />;
  return (
    <article className={styles.body} aria-label={data.name} data-testid="entity-panel">
      <Head entity={data} />
      <Facts entity={data} />
      <EntityArticles entity={data} />
      <Corrections of="entity" />
    </article>
  );
}

function Head({ entity }: { entity: EntityDetail }) {
  const typeLabel = useTypeLabel();
  const chain = entity.types.filter((type) => type !== 'Entity');
  const aliases = entity.aliases.filter((alias) => alias !== entity.name);
  return (
    <header className={styles.section}>
      <p className={styles.kicker}>
        <TypeGlyph type={entity.type} />
        {(chain.length > 0 ? chain : [entity.type]).map((type, index) => (
          <span key={type}>
            {index > 0 && <i aria-hidden>› </i>}
            {typeLabel(type)}
          </span>
        ))}
      </p>
      <div className={styles.titled}>
        <h2 className={styles.title}>
          <bdi>{entity.name}</bdi>
        </h2>
        <IconButton label={text.entityPage.open} side="left" onClick={() => goTo('entity', entity.id)}>
          <IconFileDescription size={16} />
        </IconButton>
      </div>
      <p className={styles.lead}>{text.entity.summary(entity.mentions, entity.articles)}</p>
      <Began entity={entity} />
      {aliases.length > 0 && (
        <p className={styles.aliases}>
          <b>{text.entity.aliases}</b> <NameList names={aliases} />
        </p>
      )}
      {(entity.url || entity.wikidata) && (
        <p className={styles.links}>
          {entity.url && <SafeLink href={entity.url}>{text.entity.website}</SafeLink>}
          {entity.wikidata && /^Q\d+$/.test(entity.wikidata) && (
            <SafeLink href={`https://www.wikidata.org/wiki/${entity.wikidata}`}>
              {text.entity.wikidata}
            </SafeLink>
          )}
        </p>
      )}
      <Actions entity={entity} />
    </header>
  );
}

function Actions({ entity }: { entity: EntityDetail }) {
  const canvas = useKith(canvasOf);
  const known = useKith((state) => state.known);
  const busy = useKith((state) => state.busy.includes(entity.id));
  if (!canvas.nodes.includes(entity.id)) {
    return (
      <div className={styles.actions}>
        <Button look="solid" onClick={() => void bring([entity.id], entity.name).catch(notifyProblem)}>
          {text.entity.addToCanvas(entity.name)}
        </Button>
      </div>
    );
  }
  const more = unseenCounts(canvas, known).get(entity.id) ?? 0;
  return (
    <div className={styles.actions}>
      <Button
        look="solid"
        disabled={busy || more === 0}
        icon={<IconArrowsMaximize size={16} />}
        onClick={() => void expand(entity.id)}
      >
        {more > 0 ? text.actions.expandMore(more) : text.actions.expand}
      </Button>
      <Button icon={<IconRoute size={16} />} onClick={() => setPathEnd('from', entity)}>
        {text.panel.path}
      </Button>
      <span className={styles.together}>
        <IconButton label={text.actions.collapse} onClick={() => collapse(entity.id)}>
          <IconArrowsMinimize size={16} />
        </IconButton>
        <IconButton label={text.actions.remove} onClick={() => removeEntity(entity.id)}>
          <IconTrash size={16} />
        </IconButton>
      </span>
    </div>
  );
}
