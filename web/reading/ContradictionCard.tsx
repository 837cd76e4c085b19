/** One case: what does not agree, the statements side by side, each with its best sentence. */
import { IconCheck, IconTopologyStar3 } from '@tabler/icons-react';
import type { Contradiction, ContradictionKind } from '../../server/api.ts';
import { goTo } from '../actions/address.ts';
import { bring } from '../actions/expand.ts';
import { Button } from '../parts/Button.tsx';
import { Confidence } from '../parts/Confidence.tsx';
import { EvidenceQuote } from '../parts/Evidence.tsx';
import { notifyProblem } from '../parts/notices.ts';
import { SourceMark } from '../parts/SourceMark.tsx';
import { TypeGlyph } from '../parts/TypeGlyph.tsx';
import { text } from '../text/texts.ts';
import { classes } from '../theme/classes.ts';
import styles from './ContradictionCard.module.css';

const words = text.contradictions;

function show({ about, statements }: Contradiction): void {
  const ends = statements.flatMap(({ subject, object }) => [subject.id, object.id]);
  goTo('graph');
  void bring([...new Set([about.id, ...ends])], about.name).catch(notifyProblem);
}

export function ContradictionCard({
  contradiction,
  kind,
  done,
  onDone,
}: {
  contradiction: Contradiction;
  kind: ContradictionKind | undefined;
  done: boolean;
  onDone: () => void;
}) {
  const { about, statements, severity, more, together } = contradiction;
  return (
    <article className={classes(styles.card, done && styles.done)} data-testid="contradiction">
      <header className={styles.head}>
        <span className={styles[severity]}>{words.severity[severity]}</span>
        <h2>
          <button type="button" className={styles.name} onClick={() => goTo('entity', about.id)}>
            <TypeGlyph type={about.type} size={16} />
            <bdi>{about.name}</bdi>
          </button>
          {kind && <small>{kind.label}</small>}
        </h2>
        <div className={styles.actions}>
          <Button icon={<IconTopologyStar3 size={16} />} onClick={() => show(contradiction)}>
            {words.show}
          </Button>
          <Button
            icon={<IconCheck size={16} />}
            aria-pressed={done}
            look={done ? 'solid' : 'plain'}
            onClick={onDone}
          >
            {words.done}
          </Button>
        </div>
      </header>
      {!done && (
        <>
          {kind && <p className={styles.note}>{kind.wrong}</p>}
          {together && <p className={styles.note}>{words.together}</p>}
          <ul className={styles.statements}>
            {statements.map(({ relation, subject, object, sentence }) => (
              <li key={relation.id}>
                <p>
                  <button
                    type="button"
                    className={styles.statement}
                    onClick={() => goTo('relation', relation.id)}
                  >
                    <bdi>{subject.name}</bdi> {relation.reading} <bdi>{object.name}</bdi>
                  </button>
                </p>
                <p className={styles.sure}>
                  <Confidence value={relation.confidence} />
                  <SourceMark weight={relation.weight} />
                </p>
                {sentence ? (
                  <EvidenceQuote sentence={sentence} ends={{ subject, object }} quiet />
                ) : (
                  <p>{text.path.noSentence}</p>
                )}
              </li>
            ))}
          </ul>
          {more > 0 && <p className={styles.note}>{words.more(more)}</p>}
        </>
      )}
    </article>
  );
}
