/** An answer as JSON, to read and to copy. */
import { useMemo } from 'react';
import type { CypherAnswer } from '../../server/api.ts';
import { text } from '../text/texts.ts';
import styles from './CypherResult.module.css';
import { toJson } from './sheets.ts';

/** Rows that are shown; what is copied or saved has all. */
const SHOWN = 200;

export function ResultJson({ answer }: { answer: CypherAnswer }) {
  const json = useMemo(
    () => toJson({ columns: answer.columns, rows: answer.rows.slice(0, SHOWN) }),
    [answer],
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <section className={styles.scroll} tabIndex={0} aria-label={text.cypher.json}>
      <pre className={styles.json} data-testid="cypher-json">
        {json}
      </pre>
      {answer.rows.length > SHOWN && (
        <p className={styles.none}>{text.cypher.jsonRest(answer.rows.length - SHOWN)}</p>
      )}
    </section>
  );
}
