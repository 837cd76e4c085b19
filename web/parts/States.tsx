/** What stands where there is nothing to show: loading, empty, or a problem with its way out. */
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { ApiProblem } from '../api/problem.ts';
import { text } from '../text/texts.ts';
import { Button } from './Button.tsx';
import styles from './States.module.css';

export function Loading({ lines = 3 }: { lines?: number }) {
  return (
    <div className={styles.loading} role="status">
      <span className="visually-hidden">{text.app.loading}</span>
      {Array.from({ length: lines }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines that stand for nothing in particular
        <div key={index} className={styles.line} />
      ))}
    </div>
  );
}

export function Empty({ title, children }: { title?: string; children?: ReactNode }) {
  return (
    <div className={styles.empty}>
      {title && <h2>{title}</h2>}
      {children}
    </div>
  );
}

export function ProblemNote({
  error,
  onRetry,
  title,
}: {
  error: unknown;
  onRetry?: () => void;
  title?: string;
}) {
  const detail = error instanceof ApiProblem ? error.message : text.problem.unexpected;
  return (
    <div className={styles.problem} role="alert">
      <IconAlertTriangle size={18} aria-hidden />
      <div>
        <h2>{title ?? text.problem.title}</h2>
        <p>{detail}</p>
        {onRetry && <Button onClick={onRetry}>{text.app.retry}</Button>}
      </div>
    </div>
  );
}
