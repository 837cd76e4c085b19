/** Page: the Cypher console. Queries run when asked to, never because an address holds one. */
import { IconMessageQuestion, IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useSchema } from '../api/queries.ts';
import { CypherEditor } from '../cypher/CypherEditor.tsx';
import { CypherResult } from '../cypher/CypherResult.tsx';
import { queryTitle } from '../cypher/library.ts';
import { ParametersForm } from '../cypher/ParametersForm.tsx';
import { Examples, HistoryMenu, SavedMenu } from '../cypher/QueryMenus.tsx';
import { SaveQueryForm } from '../cypher/SaveQueryForm.tsx';
import { useConsole } from '../cypher/useConsole.ts';
import { Button } from '../parts/Button.tsx';
import { Loading } from '../parts/States.tsx';
import { text } from '../text/texts.ts';
import styles from './CypherPage.module.css';

const QuestionForm = lazy(() => import('../cypher/QuestionForm.tsx'));

export default function CypherPage() {
  const { data: schema } = useSchema();
  const [asking, setAsking] = useState(false);
  const [saving, setSaving] = useState(false);
  const { query, names, typed, library, run, problem, ...console } = useConsole();
  return (
    <div className={styles.page}>
      <h1 className="visually-hidden">{text.cypher.title}</h1>
      <section className={styles.editor} aria-label={text.cypher.editor}>
        {asking && schema && (
          <Suspense fallback={<Loading />}>
            <QuestionForm
              schema={schema}
              onEdit={(next) => {
                console.setQuery(next);
                setAsking(false);
              }}
              onRun={(next) => {
                console.setQuery(next);
                console.start(next);
              }}
            />
          </Suspense>
        )}
        <CypherEditor
          value={query}
          schema={schema}
          problem={problem}
          onChange={console.setQuery}
          onRun={console.start}
        />
        <ParametersForm names={names} typed={typed} onChange={console.setParameter} />
        <div className={styles.bar}>
          {run.isPending ? (
            <Button look="solid" icon={<IconPlayerStop size={16} />} onClick={console.stop}>
              {text.cypher.stop}
            </Button>
          ) : (
            <Button
              look="solid"
              icon={<IconPlayerPlay size={16} />}
              disabled={query.trim() === ''}
              onClick={() => console.start(query)}
            >
              {text.cypher.run}
            </Button>
          )}
          <Button
            icon={<IconMessageQuestion size={16} />}
            aria-expanded={asking}
            onClick={() => setAsking(!asking)}
          >
            {text.cypher.questions.open}
          </Button>
          <Examples onPick={console.pick} />
          <HistoryMenu library={library} onPick={console.pick} />
          <SavedMenu
            library={library}
            canSave={query.trim() !== ''}
            onPick={console.pick}
            onSave={() => setSaving(true)}
            onForget={console.forget}
          />
          <kbd className={styles.key}>Ctrl Enter</kbd>
        </div>
        {saving && (
          <SaveQueryForm
            suggestion={queryTitle(query)}
            onSave={(name) => {
              console.save(name);
              setSaving(false);
            }}
            onClose={() => setSaving(false)}
          />
        )}
        {problem && (
          <div className={styles.problem} role="alert" data-testid="cypher-problem">
            <strong>
              {text.cypher.error}
              {problem.position && `, ${text.cypher.at(problem.position.line, problem.position.column)}`}
            </strong>
            <p>{problem.message}</p>
          </div>
        )}
      </section>
      <section className={styles.result} aria-label={text.cypher.result}>
        {run.isPending && <Loading />}
        {run.isIdle && <p className={styles.idle}>{text.cypher.idle}</p>}
        {run.data && !run.isPending && <CypherResult answer={run.data} schema={schema} />}
      </section>
    </div>
  );
}
