/** One path: its entities in a column, between them the relation and the sentence that says so. */
import { IconCheck, IconEye } from '@tabler/icons-react';
import type { EntitySummary, Path, PathStep } from '../../server/api.ts';
import { useSchema } from '../api/queries.ts';
import { Confidence } from '../parts/Confidence.tsx';
import { EvidenceQuote } from '../parts/Evidence.tsx';
import { TypeGlyph } from '../parts/TypeGlyph.tsx';
import { select } from '../state/store.ts';
import { text } from '../text/texts.ts';
import { classes } from '../theme/classes.ts';
import styles from './PathPanel.module.css';

export function PathCard({
  number,
  path,
  chosen,
  onShow,
}: {
  number: number;
  path: Path;
  chosen: boolean;
  onShow: () => void;
}) {
  return (
    <li className={classes(styles.card, chosen && styles.chosen)} data-testid="path">
      <button type="button" className={styles.head} aria-pressed={chosen} onClick={onShow}>
        <strong>{text.path.title(number)}</strong>
        <span className={styles.length}>{text.path.steps(path.steps.length)}</span>
        <Confidence value={path.score} />
        <span className={styles.show}>
          {chosen ? <IconCheck size={14} aria-hidden /> : <IconEye size={14} aria-hidden />}
          {text.path.show}
        </span>
      </button>
      <ol className={styles.steps}>
        {path.nodes.map((node, index) => (
          <Stop key={node.id} node={node} next={path.nodes[index + 1]} step={path.steps[index]} />
        ))}
      </ol>
    </li>
  );
}

/** @param next the entity that the step leads to */
function Stop({
  node,
  next,
  step,
}: {
  node: EntitySummary;
  next: EntitySummary | undefined;
  step: PathStep | undefined;
}) {
  const { data: schema } = useSchema();
  const inverse = schema?.relations.find((relation) => relation.id === step?.edge.type)?.inverse;
  const reading = step && (step.forward ? step.edge.reading : (inverse ?? `← ${step.edge.reading}`));
  const ends =
    step && next && (step.forward ? { subject: node, object: next } : { subject: next, object: node });
  return (
    <li>
      <button type="button" className={styles.stop} onClick={() => select({ kind: 'entity', id: node.id })}>
        <TypeGlyph type={node.type} size={16} />
        <bdi>{node.name}</bdi>
      </button>
      {step && (
        <div className={styles.step}>
          <button
            type="button"
            className={styles.reading}
            onClick={() => select({ kind: 'relation', id: step.edge.id })}
          >
            {reading}
          </button>
          {step.sentence ? (
            <EvidenceQuote sentence={step.sentence} ends={ends} quiet />
          ) : (
            <p className={styles.found}>{text.path.noSentence}</p>
          )}
        </div>
      )}
    </li>
  );
}
