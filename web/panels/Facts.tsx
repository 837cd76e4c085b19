/** The facts of an entity, grouped by relation; a fact opens to the sentences that say so. */
import { IconChevronRight, IconPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { EntityDetail } from '../../server/api.ts';
import { bring } from '../actions/expand.ts';
import { useFacts, useSchema } from '../api/queries.ts';
import { Button, IconButton } from '../parts/Button.tsx';
import { Confidence } from '../parts/Confidence.tsx';
import { Evidence } from '../parts/Evidence.tsx';
import { notifyProblem } from '../parts/notices.ts';
import { SourceMark } from '../parts/SourceMark.tsx';
import { Loading, ProblemNote } from '../parts/States.tsx';
import { TypeGlyph } from '../parts/TypeGlyph.tsx';
import { useKept } from '../parts/useKept.ts';
import { canvasOf, useKith } from '../state/store.ts';
import { language } from '../text/language.ts';
import { text } from '../text/texts.ts';
import { classes } from '../theme/classes.ts';
import styles from './Facts.module.css';
import { type Fact, type FactGroup, groupFacts } from './factGroups.ts';
import panel from './Panel.module.css';

/** Facts of a group that are shown before one asks for all. */
const SHOWN = 6;

export function Facts({ entity }: { entity: EntityDetail }) {
  const { data: schema } = useSchema();
  const facts = useFacts(entity.id);
  const groups = useMemo(
    () =>
      groupFacts(
        entity.id,
        [entity, ...(facts.data?.pages.flatMap((page) => page.nodes) ?? [])],
        facts.data?.pages.flatMap((page) => page.edges) ?? [],
        schema?.relations ?? [],
      ),
    [entity, facts.data, schema],
  );
  return (
    <section className={panel.section} aria-label={text.entity.facts}>
      <h3 className={panel.heading}>
        {text.entity.facts} <small>{entity.degree.toLocaleString(language)}</small>
      </h3>
      {facts.error && <ProblemNote error={facts.error} onRetry={() => void facts.refetch()} />}
      {facts.isPending && <Loading lines={4} />}
      {groups.length > 0 && <p className={styles.help}>{text.entity.factsHelp}</p>}
      {facts.data && groups.length === 0 && <p className={panel.help}>{text.entity.noFacts}</p>}
      {groups.map((group) => (
        <Group key={group.key} group={group} subject={entity.name} />
      ))}
      {facts.hasNextPage && (
        <Button onClick={() => void facts.fetchNextPage()} disabled={facts.isFetchingNextPage}>
          {text.entity.moreFacts}
        </Button>
      )}
    </section>
  );
}

function Group({ group, subject }: { group: FactGroup; subject: string }) {
  const [all, setAll] = useKept(`facts ${subject} ${group.key}`, false);
  const shown = all ? group.facts : group.facts.slice(0, SHOWN);
  return (
    <div className={styles.group}>
      <h4 className={styles.reading}>{group.reading}</h4>
      <ul>
        {shown.map((fact) => (
          <FactRow
            key={fact.edge.id}
            fact={fact}
            sentence={`${subject} ${group.reading} ${fact.other.name}`}
          />
        ))}
      </ul>
      {shown.length < group.facts.length && (
        <button type="button" className={styles.all} onClick={() => setAll(true)}>
          {text.entity.showAllFacts(group.facts.length)}
        </button>
      )}
    </div>
  );
}

function FactRow({ fact, sentence }: { fact: Fact; sentence: string }) {
  const { edge, other } = fact;
  const [open, setOpen] = useKept(`fact ${edge.id}`, false);
  const onCanvas = useKith((state) => canvasOf(state).nodes.includes(other.id));
  return (
    <li className={classes(styles.fact, open && styles.open)}>
      <div className={panel.line}>
        <button
          type="button"
          className={panel.row}
          aria-expanded={open}
          aria-label={text.entity.evidenceFor(sentence)}
          onClick={() => setOpen(!open)}
        >
          <IconChevronRight size={14} className={styles.chevron} aria-hidden />
          <TypeGlyph type={other.type} faded={!onCanvas} />
          <bdi className={panel.grow}>{other.name}</bdi>
          <SourceMark weight={edge.weight} />
          <Confidence value={edge.confidence} />
        </button>
        {onCanvas ? (
          <span className={styles.gap} />
        ) : (
          <IconButton
            side="left"
            className={styles.add}
            label={text.entity.addToCanvas(other.name)}
            onClick={() => void bring([other.id], other.name).catch(notifyProblem)}
          >
            <IconPlus size={16} />
          </IconButton>
        )}
      </div>
      {open && (
        <div className={styles.evidence}>
          <Evidence relation={edge.id} other={other} />
        </div>
      )}
    </li>
  );
}
