/** The tour: a line below the bar that offers it on the first visit, and then one step after the other. */
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { Button, IconButton } from '../parts/Button.tsx';
import { useKith } from '../state/store.ts';
import { text } from '../text/texts.ts';
import { isFirstVisit, rememberTour } from './memory.ts';
import { TOUR } from './steps.ts';
import styles from './Tour.module.css';

const go = (tour: number | 'offered' | null): void => useKith.setState({ tour });

function end(): void {
  rememberTour();
  go(null);
}

export function Tour() {
  const tour = useKith((state) => state.tour);
  const onGraph = useKith((state) => state.page === 'graph' && state.boot.state === 'ready');
  useEffect(() => {
    if (onGraph && isFirstVisit() && useKith.getState().tour === null) go('offered');
  }, [onGraph]);
  if (tour === null || !onGraph) return null;
  return (
    <section
      className={styles.strip}
      aria-label={text.tour.label}
      data-testid="tour"
      data-print="no"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        end();
      }}
    >
      {tour === 'offered' ? (
        <>
          <p>{text.tour.invite}</p>
          <Button look="solid" onClick={() => go(0)}>
            {text.tour.start}
          </Button>
          <Button look="quiet" onClick={end}>
            {text.tour.dismiss}
          </Button>
        </>
      ) : (
        <Step index={tour} />
      )}
    </section>
  );
}

function Step({ index }: { index: number }) {
  const next = useRef<HTMLButtonElement>(null);
  const step = TOUR[index];
  useEffect(() => {
    next.current?.focus();
    const target = step && document.querySelector(step.target);
    target?.classList.add('tour-target');
    return () => target?.classList.remove('tour-target');
  }, [step]);
  if (!step) return null;
  const last = index === TOUR.length - 1;
  return (
    <>
      <span className={styles.at}>{text.tour.at(index + 1, TOUR.length)}</span>
      <p role="status">{text.tour.steps[step.id]}</p>
      {index > 0 && (
        <Button look="quiet" onClick={() => go(index - 1)}>
          {text.tour.back}
        </Button>
      )}
      <Button ref={next} look="solid" onClick={() => (last ? end() : go(index + 1))}>
        {last ? text.tour.end : text.tour.next}
      </Button>
      {!last && (
        <IconButton label={text.tour.end} onClick={end}>
          <IconX size={16} />
        </IconButton>
      )}
    </>
  );
}
