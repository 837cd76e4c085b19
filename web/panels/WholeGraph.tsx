/** A measure of the whole graph, by the server: with progress, and an end to it when one has seen enough. */
import { useEffect, useRef, useState } from 'react';
import type { Analysis } from '../../server/api.ts';
import { bring, openEntity } from '../actions/expand.ts';
import { measureGraph } from '../api/analysis.ts';
import { useMetrics } from '../api/queries.ts';
import { Button } from '../parts/Button.tsx';
import { notifyProblem } from '../parts/notices.ts';
import { ProblemNote } from '../parts/States.tsx';
import { TypeGlyph } from '../parts/TypeGlyph.tsx';
import { text } from '../text/texts.ts';
import styles from './Panel.module.css';

const LISTED = 12;

type Measuring =
  | { state: 'none' }
  | { state: 'running'; done: number; stop: () => void }
  | { state: 'done'; answer: Analysis }
  | { state: 'failed'; error: unknown };

export default function WholeGraph() {
  const metrics = useMetrics();
  const [metric, setMetric] = useState('');
  const [measuring, setMeasuring] = useState<Measuring>({ state: 'none' });
  const stop = useRef<() => void>(() => {});
  // Leaving the panel ends what it asked for.
  useEffect(() => () => stop.current(), []);

  const measure = (id: string): void => {
    stop.current();
    setMetric(id);
    if (id === '') {
      setMeasuring({ state: 'none' });
      return;
    }
    const control = new AbortController();
    const end = (): void => control.abort();
    stop.current = end;
    const running = (done: number): void => setMeasuring({ state: 'running', done, stop: end });
    running(0);
    measureGraph(id, LISTED, running, control.signal)
      .then((answer) => setMeasuring({ state: 'done', answer }))
      .catch((error: unknown) => {
        // What another measure has taken the place of says nothing any more.
        if (stop.current !== end) return;
        setMeasuring(control.signal.aborted ? { state: 'none' } : { state: 'failed', error });
      });
  };

  const chosen = metrics.data?.metrics.find(({ id }) => id === metric);
  return (
    <section className={styles.section} data-testid="whole-graph">
      <h3 className={styles.heading}>{text.analysis.whole}</h3>
      <select
        className={styles.filter}
        aria-label={text.analysis.measure}
        value={metric}
        onChange={(event) => measure(event.target.value)}
      >
        <option value="">{text.analysis.choose}</option>
        {metrics.data?.metrics.map(({ id, label }) => (
          <option key={id} value={id}>
            {text.analysis.metric(id, label)}
          </option>
        ))}
      </select>
      {chosen && <p className={styles.lead}>{text.analysis.metricHelp(chosen.id, chosen.help)}</p>}
      {measuring.state === 'running' && (
        <div className={styles.measuring}>
          <progress value={measuring.done} max={1} aria-label={text.analysis.progress} />
          <Button onClick={measuring.stop}>{text.analysis.stop}</Button>
        </div>
      )}
      {measuring.state === 'failed' && (
        <ProblemNote error={measuring.error} onRetry={() => measure(metric)} />
      )}
      {measuring.state === 'done' && <Ranking answer={measuring.answer} />}
    </section>
  );
}

const number = (value: number): string =>
  Number.isInteger(value) ? text.analysis.number(value) : text.analysis.number(Number(value.toPrecision(2)));

function show(ids: readonly string[], name: string): void {
  bring(ids, name).catch(notifyProblem);
}

function Ranking({ answer }: { answer: Analysis }) {
  const { groups, bridges, values } = answer;
  if (groups)
    return (
      <Rows
        rows={groups.slice(0, LISTED).map(({ id, label, size, members }) => ({
          key: String(id),
          type: members[0]?.type ?? '',
          name: label,
          value: number(size),
          open: () =>
            show(
              members.map((member) => member.id),
              label,
            ),
        }))}
      />
    );
  if (bridges)
    return (
      <Rows
        rows={bridges.slice(0, LISTED).map(({ from, to, value }) => ({
          key: `${from.id} ${to.id}`,
          type: from.type,
          name: `${from.name} – ${to.name}`,
          value: number(value),
          open: () => show([from.id, to.id], `${from.name} – ${to.name}`),
        }))}
      />
    );
  return (
    <Rows
      rows={values.map(({ id, type, name, value }) => ({
        key: id,
        type,
        name,
        value: number(value),
        open: () => void openEntity(id),
      }))}
    />
  );
}

interface Row {
  readonly key: string;
  readonly type: string;
  readonly name: string;
  readonly value: string;
  open(): void;
}

function Rows({ rows }: { rows: readonly Row[] }) {
  if (rows.length === 0) return <p className={styles.lead}>{text.analysis.nothing}</p>;
  return (
    <ol className={styles.rows} data-testid="ranking">
      {rows.map(({ key, type, name, value, open }) => (
        <li key={key}>
          <button type="button" className={styles.row} onClick={open}>
            <TypeGlyph type={type} />
            <bdi className={styles.grow} title={name}>
              {name}
            </bdi>
            <span className={styles.count}>{value}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
