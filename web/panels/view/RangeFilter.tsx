/** One filter by numbers: how the values are spread, and a slider for each bound. */
import { IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { Filter } from '../../filters/filter.ts';
import { barWithin, histogramOf, snap } from '../../filters/histogram.ts';
import { IconButton } from '../../parts/Button.tsx';
import { bound, type Range } from '../../state/canvas.ts';
import { step } from '../../state/store.ts';
import { text } from '../../text/texts.ts';
import { classes } from '../../theme/classes.ts';
import styles from './View.module.css';

const WIDTH = 200;
const HEIGHT = 32;

export function RangeFilter({
  filter,
  range,
  values,
}: {
  filter: Filter;
  range: Range | undefined;
  values: readonly number[];
}) {
  const histogram = histogramOf(values, filter.step);
  if (!histogram) {
    const [only] = values;
    return (
      <div className={styles.range}>
        <p className={styles.label} title={filter.help}>
          <span>{filter.label}</span>
          <small>{only === undefined ? '' : text.filters.alike(filter.format(only))}</small>
        </p>
      </div>
    );
  }
  const { bounds, bars } = histogram;
  const chosen: Range = range ?? bounds;
  const most = Math.max(1, ...bars);
  const bar = WIDTH / bars.length;
  const set = (next: Range): void => {
    const all = next[0] <= bounds[0] && next[1] >= bounds[1];
    step((canvas) => bound(canvas, filter.id, all ? null : next), { kind: 'filter', name: filter.label });
  };
  return (
    <fieldset className={styles.range}>
      <legend className="visually-hidden">{filter.label}</legend>
      <p className={styles.label} title={filter.help}>
        <span>{filter.label}</span>
        <small>{text.filters.range(filter.format(chosen[0]), filter.format(chosen[1]))}</small>
        {range && (
          <IconButton
            label={text.filters.reset(filter.label)}
            onClick={() => set(bounds)}
            className={styles.reset}
          >
            <IconX size={14} />
          </IconButton>
        )}
      </p>
      <svg
        className={styles.bars}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={text.filters.bars(filter.label)}
      >
        {bars.map((count, index) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place
            key={index}
            className={classes(!barWithin(histogram, index, chosen) && styles.out)}
            x={index * bar + 0.5}
            width={bar - 1}
            y={HEIGHT - height(count, most)}
            height={height(count, most)}
          />
        ))}
      </svg>
      <Bound
        filter={filter}
        bounds={bounds}
        value={chosen[0]}
        end="from"
        onSet={(to) => set([Math.min(to, chosen[1]), chosen[1]])}
      />
      <Bound
        filter={filter}
        bounds={bounds}
        value={chosen[1]}
        end="to"
        onSet={(to) => set([chosen[0], Math.max(to, chosen[0])])}
      />
    </fieldset>
  );
}

/** By the root, so that a bar of one is still seen beside one of a thousand. */
const height = (count: number, most: number): number => HEIGHT * Math.sqrt(count / most);

function Bound({
  filter,
  bounds: [least, most],
  value,
  end,
  onSet,
}: {
  filter: Filter;
  bounds: Range;
  value: number;
  end: 'from' | 'to';
  onSet: (value: number) => void;
}) {
  const [now, setNow] = useState(value);
  useEffect(() => setNow(value), [value]);
  // One step for a whole slide: when the hand or the key lets go.
  const settle = (): void => {
    if (now !== value) onSet(snap(now, filter.step));
  };
  return (
    <input
      className={styles.slider}
      type="range"
      aria-label={text.filters[end](filter.label)}
      aria-valuetext={filter.format(now)}
      min={least}
      max={most}
      step={filter.step}
      value={now}
      onChange={(event) => setNow(Number(event.target.value))}
      onPointerUp={settle}
      onKeyUp={settle}
      onBlur={settle}
    />
  );
}
