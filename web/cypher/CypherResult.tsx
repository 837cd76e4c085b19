/** The answer to a query: as a table, a graph or JSON, and the way onto the canvas. */

import { IconTopologyStar3 } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import type { CypherAnswer, Schema } from '../../server/api.ts';
import { bring } from '../actions/expand.ts';
import { Button } from '../parts/Button.tsx';
import { notifyProblem } from '../parts/notices.ts';
import { Loading } from '../parts/States.tsx';
import { useKith } from '../state/store.ts';
import { text } from '../text/texts.ts';
import styles from './CypherResult.module.css';
import { ResultJson } from './ResultJson.tsx';
import { ResultTable } from './ResultTable.tsx';
import { TakeMenu } from './TakeMenu.tsx';

const ResultGraph = lazy(() => import('./ResultGraph.tsx'));

const VIEWS = ['table', 'graph', 'json'] as const;

export function CypherResult({ answer, schema }: { answer: CypherAnswer; schema: Schema | undefined }) {
  const [view, setView] = useState<(typeof VIEWS)[number]>('table');
  const toCanvas = (): void => {
    useKith.setState({ page: 'graph', selection: null });
    void bring(
      answer.entities.map((entity) => entity.id),
      text.cypher.resultName,
    ).catch(notifyProblem);
  };
  return (
    <div className={styles.result} data-testid="cypher-result">
      <div className={styles.bar}>
        <fieldset className={styles.views} aria-label={text.cypher.view}>
          {VIEWS.map((id) => (
            <button key={id} type="button" aria-pressed={view === id} onClick={() => setView(id)}>
              {text.cypher[id]}
            </button>
          ))}
        </fieldset>
        <span className={styles.count}>{text.cypher.rows(answer.rows.length, answer.tookMs)}</span>
        {answer.rows.length > 0 && <TakeMenu answer={answer} />}
        {answer.entities.length > 0 && (
          <Button icon={<IconTopologyStar3 size={16} />} onClick={toCanvas}>
            {text.cypher.toCanvas(answer.entities.length)}
          </Button>
        )}
      </div>
      {answer.truncated && <p className={styles.truncated}>{text.cypher.truncated(answer.rows.length)}</p>}
      {answer.rows.length === 0 ? (
        <p className={styles.none}>{text.cypher.noRows}</p>
      ) : view === 'table' ? (
        <ResultTable answer={answer} />
      ) : view === 'json' ? (
        <ResultJson answer={answer} />
      ) : answer.nodes.length === 0 || !schema ? (
        <p className={styles.none}>{text.cypher.noGraph}</p>
      ) : (
        <Suspense fallback={<Loading />}>
          <ResultGraph answer={answer} schema={schema} />
        </Suspense>
      )}
    </div>
  );
}
