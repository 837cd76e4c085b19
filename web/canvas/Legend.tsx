/** The legend: types and relations on the canvas with their counts; a click hides or shows. */
import { IconChevronDown, IconChevronUp, IconEyeOff } from '@tabler/icons-react';
import { useState } from 'react';
import type { Schema } from '../../server/api.ts';
import { TypeGlyph } from '../parts/TypeGlyph.tsx';
import { showEverything, toggleRelation, toggleType } from '../state/canvas.ts';
import { hiddenCounts, type LegendRow, relationRows, typeRows } from '../state/filters.ts';
import { canvasOf, step, useKith } from '../state/store.ts';
import { text } from '../text/texts.ts';
import { classes } from '../theme/classes.ts';
import styles from './Legend.module.css';
import { Scales } from './Scales.tsx';

/** Where the legend does not stand on top of the graph. */
const ROOMY = '(min-width: 60rem) and (min-height: 36rem)';

export function Legend({ schema }: { schema: Schema }) {
  const canvas = useKith(canvasOf);
  const known = useKith((state) => state.known);
  const [open, setOpen] = useState(() => window.matchMedia(ROOMY).matches);
  const [relationsOpen, setRelationsOpen] = useState(false);
  const types = typeRows(canvas, known, schema);
  const relations = relationRows(canvas, known, schema);
  const counts = hiddenCounts(canvas, known);
  const hidden = counts.entities + counts.relations;
  if (types.length === 0) return null;
  const filter = (name: string) => ({ kind: 'filter', name }) as const;
  return (
    <section data-obstacle className={styles.legend} aria-label={text.legend.open}>
      <button type="button" className={styles.head} aria-expanded={open} onClick={() => setOpen(!open)}>
        <span>{text.legend.title}</span>
        {open ? <IconChevronDown size={14} aria-hidden /> : <IconChevronUp size={14} aria-hidden />}
      </button>
      {hidden > 0 && (
        <button
          type="button"
          className={styles.hidden}
          onClick={() => step(showEverything, filter(text.legend.showAll))}
        >
          <IconEyeOff size={14} aria-hidden />
          <span>{text.legend.hidden(hidden)}</span>
          <b>{text.legend.showAll}</b>
        </button>
      )}
      {open && (
        <div className={styles.body}>
          <Scales />
          <ul>
            {types.map((row) => (
              <Row
                key={row.id}
                row={row}
                onToggle={() => step((now) => toggleType(now, row.id), filter(row.label))}
                glyph
                plain={canvas.look.colour !== 'type'}
              />
            ))}
          </ul>
          <button
            type="button"
            className={styles.head}
            aria-expanded={relationsOpen}
            onClick={() => setRelationsOpen(!relationsOpen)}
          >
            <span>{text.legend.relations}</span>
            {relationsOpen ? (
              <IconChevronDown size={14} aria-hidden />
            ) : (
              <IconChevronUp size={14} aria-hidden />
            )}
          </button>
          {relationsOpen && (
            <ul>
              {relations.map((row) => (
                <Row
                  key={row.id}
                  row={row}
                  onToggle={() => step((now) => toggleRelation(now, row.id), filter(row.label))}
                />
              ))}
            </ul>
          )}
        </div>
      )}
    </section>
  );
}

function Row({
  plain = false,
  row,
  onToggle,
  glyph = false,
}: {
  plain?: boolean;
  row: LegendRow;
  onToggle: () => void;
  glyph?: boolean;
}) {
  const label = row.hidden
    ? text.legend.toggleShow(row.label, row.count)
    : text.legend.toggleHide(row.label, row.count);
  return (
    <li>
      <button
        type="button"
        className={classes(styles.row, row.hidden && styles.off)}
        aria-pressed={!row.hidden}
        title={label}
        onClick={onToggle}
      >
        {glyph && <TypeGlyph type={row.id} faded={row.hidden} plain={plain} />}
        <span>{row.label}</span>
        <b>{row.count}</b>
      </button>
    </li>
  );
}
