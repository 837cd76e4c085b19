/** What colour and size say. */
import { measures } from '../../measures/registry.ts';
import { restyle } from '../../state/canvas.ts';
import { announce, canvasOf, step, useKith } from '../../state/store.ts';
import { text } from '../../text/texts.ts';
import panel from '../Panel.module.css';
import styles from './View.module.css';

interface Option {
  readonly id: string;
  readonly label: string;
  readonly help: string;
}

const COLOURS: readonly Option[] = [{ id: 'type', ...text.measures.type }, ...measures.all];
const SIZES: readonly Option[] = [
  ...measures.all.filter((measure) => measure.kind !== 'family'),
  { id: 'plain', ...text.measures.plain },
];

export function Style() {
  const look = useKith((state) => canvasOf(state).look);
  return (
    <section className={panel.section} aria-label={text.view.style}>
      <h2 className={panel.heading}>{text.view.style}</h2>
      <Choice label={text.view.colour} part="colour" value={look.colour} options={COLOURS} />
      <Choice label={text.view.size} part="size" value={look.size} options={SIZES} />
    </section>
  );
}

function Choice({
  label,
  part,
  value,
  options,
}: {
  label: string;
  part: 'colour' | 'size';
  value: string;
  options: readonly Option[];
}) {
  const chosen = options.find((option) => option.id === value);
  const waiting = useKith((state) => {
    const kind = measures.find(value)?.kind;
    return kind !== undefined && kind !== 'property' && state.measured[value] === undefined;
  });
  const choose = (id: string): void => {
    const name = options.find((option) => option.id === id)?.label ?? id;
    step((canvas) => restyle(canvas, { [part]: id }), { kind: 'look', name });
    if (part === 'colour') announce(text.announce.styled(name));
  };
  return (
    <label className={styles.field}>
      <span>{label}</span>
      <select value={chosen?.id ?? ''} onChange={(event) => choose(event.target.value)}>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
      <small>{waiting ? text.view.computing : chosen?.help}</small>
    </label>
  );
}
