/** The jobs that read articles: progress, results, and what failed with its reason. */
import { IconCheck, IconX } from '@tabler/icons-react';
import type { Job } from '../../server/api.ts';
import { goTo } from '../actions/address.ts';
import { dismissJob } from '../actions/ingest.ts';
import { api } from '../api/client.ts';
import { isOver } from '../api/jobs.ts';
import { useKith } from '../state/store.ts';
import { text } from '../text/texts.ts';
import { IconButton } from './Button.tsx';
import styles from './JobCards.module.css';
import { notifyProblem } from './notices.ts';

export function JobCards() {
  const jobs = useKith((state) => state.jobs);
  const list = Object.values(jobs);
  if (list.length === 0) return null;
  return (
    <aside className={styles.cards} aria-label={text.ingest.jobs}>
      {list.map((job) => (
        <JobCard key={job.id} job={job} />
      ))}
    </aside>
  );
}

function heading(job: Job): string {
  if (job.state === 'waiting') return text.ingest.waiting;
  if (job.state === 'running') return text.ingest.reading(job.done, job.total);
  if (job.state === 'cancelled') return text.ingest.cancelled;
  return text.ingest.done(job.articles.length);
}

function JobCard({ job }: { job: Job }) {
  const over = isOver(job);
  const done = job.total > 0 ? job.done / job.total : 0;
  return (
    <section className={styles.card} data-testid="job" data-state={job.state}>
      <header>
        {over && job.failures.length === 0 && <IconCheck size={16} className={styles.good} aria-hidden />}
        <strong>{heading(job)}</strong>
        <IconButton
          label={over ? text.app.dismiss : text.ingest.stop}
          side="left"
          onClick={() => (over ? dismissJob(job.id) : void api.cancelJob(job.id).catch(notifyProblem))}
        >
          <IconX size={16} />
        </IconButton>
      </header>
      {!over && <progress className={styles.progress} value={done} max={1} aria-label={heading(job)} />}
      <ul className={styles.articles}>
        {job.articles.slice(-5).map((article) => (
          <li key={article.id}>
            <button type="button" onClick={() => goTo('articles', article.id)}>
              {article.title}
            </button>
            <span>
              {article.state === 'new'
                ? text.ingest.result(article.entities, article.relations)
                : text.ingest[article.state]}
            </span>
          </li>
        ))}
      </ul>
      {job.failures.length > 0 && (
        <div className={styles.failures}>
          <strong>{text.ingest.failed(job.failures.length)}</strong>
          <ul>
            {job.failures.map((failure) => (
              <li key={`${failure.source} ${failure.code}`}>
                <b>{failure.source}</b> {failure.message}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
