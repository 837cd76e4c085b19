/** Panel: how two entities are connected. Several paths, each step with the sentence that says so. */
import { IconArrowsUpDown } from '@tabler/icons-react';
import { type Ref, useEffect, useRef, useState } from 'react';
import type { EntitySummary } from '../../server/api.ts';
import { setPathEnd, showPath, swapPathEnds } from '../actions/paths.ts';
import { ApiProblem } from '../api/problem.ts';
import { usePaths } from '../api/queries.ts';
import { Button, IconButton } from '../parts/Button.tsx';
import { EntitySearch } from '../parts/EntitySearch.tsx';
import { Loading, ProblemNote } from '../parts/States.tsx';
import { announce, useKith } from '../state/store.ts';
import { text } from '../text/texts.ts';
import panel from './Panel.module.css';
import { PathCard } from './PathCard.tsx';
import styles from './PathPanel.module.css';

const FIRST_COUNT = 3;
const MORE_COUNT = 10;

export function PathPanel() {
  const { from, to } = useKith((state) => state.pathEnds);
  const fields = { from: useRef<HTMLInputElement>(null), to: useRef<HTMLInputElement>(null) };
  const missing = from && !to ? fields.to : to && !from ? fields.from : null;
  useEffect(() => {
    // One end is given: the other is what one types next. Who walks the tabs by arrow keys stays there.
    if (document.activeElement?.role !== 'tab') missing?.current?.focus();
  }, [missing]);
  return (
    <div className={panel.body}>
      <section className={panel.section}>
        <p className={panel.help}>{text.path.lead}</p>
        <div className={styles.ends}>
          <End end="from" entity={from} field={fields.from} />
          <IconButton className={styles.swap} side="left" label={text.path.swap} onClick={swapPathEnds}>
            <IconArrowsUpDown size={16} />
          </IconButton>
          <End end="to" entity={to} field={fields.to} />
        </div>
      </section>
      {from && to && <Results key={`${from.id} ${to.id}`} from={from} to={to} />}
    </div>
  );
}

function End({
  end,
  entity,
  field,
}: {
  end: 'from' | 'to';
  entity: EntitySummary | null;
  field: Ref<HTMLInputElement>;
}) {
  return (
    <div className={styles.end}>
      <span aria-hidden>{text.path[end]}</span>
      <EntitySearch
        label={text.path[end]}
        placeholder={text.path.choose}
        value={entity?.name ?? ''}
        testId={`path-${end}`}
        inputRef={field}
        onPick={(hit) => setPathEnd(end, hit)}
      />
    </div>
  );
}

function Results({ from, to }: { from: EntitySummary; to: EntitySummary }) {
  const [count, setCount] = useState(FIRST_COUNT);
  const [shown, setShown] = useState<number | null>(null);
  const { data, error, refetch, isFetching } = usePaths(from.id, to.id, count);
  useEffect(() => {
    if (data) announce(text.path.found(data.paths.length));
  }, [data]);
  if (from.id === to.id) return <p className={styles.note}>{text.path.same}</p>;
  const none = error instanceof ApiProblem && error.code === 'path-not-found';
  if (error && !none) return <ProblemNote error={error} onRetry={() => void refetch()} />;
  if (none || data?.paths.length === 0) {
    return <p className={styles.note}>{text.path.none(from.name, to.name)}</p>;
  }
  if (!data) return <Loading lines={5} />;
  return (
    <section className={styles.results} aria-label={text.path.found(data.paths.length)}>
      <p className={styles.found}>{text.path.found(data.paths.length)}</p>
      <ol>
        {data.paths.map((path, index) => (
          <PathCard
            key={path.steps.map((step) => step.edge.id).join(' ')}
            number={index + 1}
            path={path}
            chosen={index === shown}
            onShow={() => {
              setShown(index);
              void showPath(path);
            }}
          />
        ))}
      </ol>
      {count < MORE_COUNT && data.paths.length === count && (
        <Button disabled={isFetching} onClick={() => setCount(MORE_COUNT)}>
          {text.path.more}
        </Button>
      )}
    </section>
  );
}
