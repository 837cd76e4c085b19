/** The chosen connection: its sentence, how sure it is, and everything that says so. */
import type { EntitySummary } from '../../server/api.ts';
import { goTo } from '../actions/address.ts';
import { useEvidence } from '../api/queries.ts';
import { Button } from '../parts/Button.tsx';
import { Confidence } from '../parts/Confidence.tsx';
import { Corrections } from '../parts/Corrections.tsx';
import { Evidence } from '../parts/Evidence.tsx';
import { SourceMark } from '../parts/SourceMark.tsx';
import { Loading, ProblemNote } from '../parts/States.tsx';
import { TypeGlyph } from '../parts/TypeGlyph.tsx';
import { edgesBetween } from '../state/known.ts';
import { select, useKith } from '../state/store.ts';
import { text } from '../text/texts.ts';
import panel from './Panel.module.css';
import styles from './RelationPanel.module.css';

export function RelationPanel({ id }: { id: string }) {
  const { data, error, refetch } = useEvidence(id);
  if (error) return <ProblemNote error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading lines={6} />;
  const { relation, subject, object, sources } = data;
  return (
    <article className={panel.body} data-testid="relation-panel">
      <header className={panel.section}>
        <p className={panel.kicker}>{text.relation.kicker}</p>
        <h2 className={styles.reading}>
          <End entity={subject} part="subject" /> <span>{relation.reading}</span>{' '}
          <End entity={object} part="object" />
        </h2>
        <p className={styles.facts}>
          <Confidence value={relation.confidence} />
          <span>{text.relation.confidence(relation.confidence)}</span>
          <SourceMark weight={relation.weight} />
          <span className={styles.sources}>
            {sources === 1 ? text.relation.oneSource : text.relation.sources(sources)}
          </span>
        </p>
      </header>
      <section className={panel.section}>
        <h3 className={panel.heading}>
          {text.relation.evidence} <small>{data.total}</small>
        </h3>
        <Evidence relation={id} />
        <p className={styles.page}>
          <Button onClick={() => goTo('relation', id)}>{text.entityPage.open}</Button>
        </p>
      </section>
      <Siblings id={id} from={relation.from} to={relation.to} />
      <Corrections of="relation" />
    </article>
  );
}

function End({ entity, part }: { entity: EntitySummary; part: 'subject' | 'object' }) {
  return (
    <button type="button" className={styles[part]} onClick={() => select({ kind: 'entity', id: entity.id })}>
      <TypeGlyph type={entity.type} />
      <bdi>{entity.name}</bdi>
    </button>
  );
}

function Siblings({ id, from, to }: { id: string; from: string; to: string }) {
  const known = useKith((state) => state.known);
  const others = edgesBetween(known, from, to).filter((edge) => edge.id !== id);
  if (others.length === 0) return null;
  const name = (entity: string): string => known.entities[entity]?.name ?? entity;
  return (
    <section className={panel.section}>
      <h3 className={panel.heading}>{text.relation.others}</h3>
      <ul className={panel.rows}>
        {others.map((edge) => (
          <li key={edge.id}>
            <button
              type="button"
              className={panel.row}
              onClick={() => select({ kind: 'relation', id: edge.id })}
            >
              <span className={panel.grow}>
                <bdi>{name(edge.from)}</bdi> {edge.reading} <bdi>{name(edge.to)}</bdi>
              </span>
              <Confidence value={edge.confidence} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
