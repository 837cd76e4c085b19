/** Page: the Cypher console. Queries run when asked to, never because an address holds one. */
import { Menu } from '@mantine/core';
import { IconBook2, IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { api } from '../api/client.ts';
import { ApiProblem } from '../api/problem.ts';
import { useSchema } from '../api/queries.ts';
import { CypherEditor } from '../cypher/CypherEditor.tsx';
import { CypherResult } from '../cypher/CypherResult.tsx';
import { Button } from '../parts/Button.tsx';
import { Loading } from '../parts/States.tsx';
import { announce, useKith } from '../state/store.ts';
import { text } from '../text/en.ts';
import styles from './CypherPage.module.css';

const MAX_QUERY = 20_000;

export default function CypherPage() {
  const query = useKith((state) => state.query);
  const { data: schema } = useSchema();
  const abort = useRef<AbortController | null>(null);
  const run = useMutation({
    mutationFn: (wanted: string) => {
      abort.current?.abort();
      abort.current = new AbortController();
      return api.cypher({ query: wanted.slice(0, MAX_QUERY) }, abort.current.signal);
    },
    networkMode: 'always',
    onSuccess: (answer) => announce(text.cypher.rows(answer.rows.length, answer.tookMs)),
  });
  const start = (wanted: string): void => {
    if (wanted.trim() !== '') run.mutate(wanted);
  };
  const setQuery = (next: string): void => useKith.setState({ query: next });
  const problem = run.error instanceof ApiProblem ? run.error : null;
  return (
    <div className={styles.page}>
      <h1 className="visually-hidden">{text.cypher.title}</h1>
      <section className={styles.editor} aria-label={text.cypher.editor}>
        <CypherEditor value={query} schema={schema} problem={problem} onChange={setQuery} onRun={start} />
        <div className={styles.bar}>
          {run.isPending ? (
            <Button look="solid" icon={<IconPlayerStop size={16} />} onClick={() => abort.current?.abort()}>
              {text.cypher.stop}
            </Button>
          ) : (
            <Button
              look="solid"
              icon={<IconPlayerPlay size={16} />}
              disabled={query.trim() === ''}
              onClick={() => start(query)}
            >
              {text.cypher.run}
            </Button>
          )}
          <Examples onPick={setQuery} />
          <kbd className={styles.key}>Ctrl Enter</kbd>
        </div>
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

function Examples({ onPick }: { onPick: (query: string) => void }) {
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button icon={<IconBook2 size={16} />}>{text.cypher.examples}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {text.cypher.exampleList.map((example) => (
          <Menu.Item key={example.label} onClick={() => onPick(example.query)}>
            {example.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
