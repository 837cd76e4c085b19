/** The legend: types and relations on the canvas with their counts; a click hides or shows. */
import { IconChevronDown, IconChevronUp, IconEyeOff } from '@tabler/icons-react';
import { useState } from 'react';
import type { Schema } from '../../server/api.ts';
import { TypeGlyph } from '../parts/TypeGlyph.tsx';
import { showEverything, toggleRelation, toggleType } from '../state/canvas.ts';
import { type LegendRow, relationRows, typeRows } from '../state/filters.ts';
import { canvasOf, step, useKith } from '../state/store.ts';
import { text } from '../text/en.ts';
import { classes } from '../theme/classes.ts';
import styles from './Legend.module.css';

const hiddenIn = (rows: readonly LegendRow[]): number =>
  rows.reduce((sum, row) => sum + (row.hidden ? row.count : 0), 0);

export function Legend({ schema }: { schema: Schema }) {
  const canvas = useKith(canvasOf);
  const known = useKith((state) => state.known);
  const [open, setOpen] = useState(() => window.matchMedia('(min-width: 44rem)').matches);
  const [relationsOpen, setRelationsOpen] = useState(false);
  const types = typeRows(canvas, known, schema);
  const relations = relationRows(canvas, known, schema);
  const hidden = hiddenIn(types) + hiddenIn(relations);
  if (types.length === 0) return null;
  const filter = { kind: 'filter' } as const;
  return (
    <section data-obstacle className={styles.legend} aria-label={text.legend.open}>
      <button type="button" className={styles.head} aria-expanded={open} onClick={() => setOpen(!open)}>
        <span>{text.legend.title}</span>
        {open ? <IconChevronDown size={14} aria-hidden /> : <IconChevronUp size={14} aria-hidden />}
      </button>
      {hidden > 0 && (
        <button type="button" className={styles.hidden} onClick={() => step(showEverything, filter)}>
          <IconEyeOff size={14} aria-hidden />
          <span>{text.legend.hidden(hidden)}</span>
          <b>{text.legend.showAll}</b>
        </button>
      )}
      {open && (
        <div className={styles.body}>
          <ul>
            {types.map((row) => (
              <Row
                key={row.id}
                row={row}
                onToggle={() => step((now) => toggleType(now, row.id), filter)}
                glyph
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
                  onToggle={() => step((now) => toggleRelation(now, row.id), filter)}
                />
              ))}
            </ul>
          )}
        </div>
      )}
    </section>
  );
}

function Row({ row, onToggle, glyph = false }: { row: LegendRow; onToggle: () => void; glyph?: boolean }) {
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
        {glyph && <TypeGlyph type={row.id} faded={row.hidden} />}
        <span>{row.label}</span>
        <b>{row.count}</b>
      </button>
    </li>
  );
}
