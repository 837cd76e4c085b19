/** The filters by name and by numbers; what they hide is counted and one click away. */
import { IconEyeOff } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { filters } from '../../filters/registry.ts';
import { Button } from '../../parts/Button.tsx';
import { showEverything, want } from '../../state/canvas.ts';
import { entitiesOn, hiddenCounts } from '../../state/filters.ts';
import { edgesAmong } from '../../state/known.ts';
import { canvasOf, step, useKith } from '../../state/store.ts';
import { text } from '../../text/texts.ts';
import panel from '../Panel.module.css';
import { ArticleFilter } from './ArticleFilter.tsx';
import { RangeFilter } from './RangeFilter.tsx';
import styles from './View.module.css';

/** After so long without a key, the name is taken as one step. */
const TYPED_MS = 350;

export function Filters() {
  const canvas = useKith(canvasOf);
  const known = useKith((state) => state.known);
  const entities = entitiesOn(canvas, known);
  const edges = edgesAmong(known, canvas.nodes);
  const hidden = hiddenCounts(canvas, known);
  const any = hidden.entities + hidden.relations > 0;
  return (
    <section className={panel.section} aria-label={text.view.filters}>
      <h2 className={panel.heading}>{text.view.filters}</h2>
      <p className={styles.hidden} data-testid="hidden-count">
        {any ? text.view.hidden(hidden.entities, hidden.relations) : text.view.nothingHidden}
        {any && (
          <Button
            icon={<IconEyeOff size={14} />}
            onClick={() => step(showEverything, { kind: 'filter', name: text.view.showAll })}
          >
            {text.view.showAll}
          </Button>
        )}
      </p>
      <ArticleFilter />
      <Wanted wanted={canvas.wanted} />
      {filters.all.map((filter) => (
        <RangeFilter
          key={filter.id}
          filter={filter}
          range={canvas.ranges[filter.id]}
          values={filter.of === 'entity' ? entities.map(filter.value) : edges.map(filter.value)}
        />
      ))}
    </section>
  );
}

function Wanted({ wanted }: { wanted: string }) {
  const [typed, setTyped] = useState(wanted);
  // Undo and a link change it from elsewhere.
  useEffect(() => setTyped(wanted), [wanted]);
  useEffect(() => {
    if (typed === wanted) return;
    const timer = window.setTimeout(
      () => step((canvas) => want(canvas, typed), { kind: 'filter', name: text.filters.wanted }),
      TYPED_MS,
    );
    return () => window.clearTimeout(timer);
  }, [typed, wanted]);
  return (
    <label className={styles.field}>
      <span>{text.filters.wanted}</span>
      <input
        className={panel.filter}
        type="search"
        maxLength={100}
        placeholder={text.filters.wantedPlaceholder}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </label>
  );
}
