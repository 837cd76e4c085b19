/** The years above a timeline, at the top of the canvas wherever it is moved to. */
import type { Core } from 'cytoscape';
import { type RefObject, useEffect, useState } from 'react';
import { axisOf, bottomOf, legible, YEAR_WIDTH, type YearMark } from '../layouts/timelineAxis.ts';
import { seen } from '../state/filters.ts';
import { canvasOf, useKith } from '../state/store.ts';
import { text } from '../text/texts.ts';
import styles from './TimelineAxis.module.css';

/** Pixels that a year takes down the canvas. */
const LEAST = 36;

export function TimelineAxis({ cy }: { cy: RefObject<Core | null> }) {
  const canvas = useKith(canvasOf);
  const known = useKith((state) => state.known);
  const chosen = useKith((state) => state.layout === 'timeline');
  const entities = seen(canvas, known).nodes;
  const marks = axisOf(entities, canvas.positions, chosen);
  if (marks.length === 0) return null;
  return <Years cy={cy} marks={marks} bottom={bottomOf(entities, canvas.positions)} />;
}

function Years({
  cy,
  marks,
  bottom,
}: {
  cy: RefObject<Core | null>;
  marks: readonly YearMark[];
  bottom: number;
}) {
  const [view, setView] = useState({ zoom: 1, left: 0, top: 0 });
  useEffect(() => {
    const core = cy.current;
    if (!core) return;
    const follow = (): void => setView({ zoom: core.zoom(), left: core.pan().x, top: core.pan().y });
    follow();
    core.on('viewport', follow);
    return () => {
      core.off('viewport', follow);
    };
  }, [cy]);
  return (
    <ol className={styles.axis} aria-label={text.layouts.timeline.axis} data-testid="timeline-axis">
      {legible(marks, view.zoom, YEAR_WIDTH).map(({ year, x }) => (
        <li
          key={year}
          style={{
            transform: `translateX(${Math.round(x * view.zoom + view.left)}px)`,
            height: Math.max(LEAST, Math.round(bottom * view.zoom + view.top)),
          }}
        >
          <time dateTime={String(year)}>{year}</time>
        </li>
      ))}
    </ol>
  );
}
