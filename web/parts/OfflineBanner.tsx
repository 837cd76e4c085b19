/** Tells that the server does not answer, until it does again; then what failed is asked for anew. */
import { useEffect, useRef } from 'react';
import { boot } from '../actions/boot.ts';
import { queryClient, useHealth } from '../api/queries.ts';
import { useKith } from '../state/store.ts';
import { text } from '../text/texts.ts';
import styles from './OfflineBanner.module.css';

export function OfflineBanner() {
  const { isError } = useHealth();
  const wasDown = useRef(false);
  useEffect(() => {
    if (isError) wasDown.current = true;
    else if (wasDown.current) {
      wasDown.current = false;
      void queryClient.refetchQueries({ predicate: (query) => query.state.status === 'error' });
      if (useKith.getState().boot.state === 'failed') void boot(location.hash);
    }
  }, [isError]);
  if (!isError) return null;
  return (
    <div className={styles.banner} role="alert" data-testid="offline">
      {text.problem.banner}
    </div>
  );
}
