/** What the canvas has to say, at its top: a path is lit, a layout runs, what an expansion left out. */
import { IconX } from '@tabler/icons-react';
import { Button, IconButton } from '../parts/Button.tsx';
import { canvasOf, nameOf, useKith } from '../state/store.ts';
import { text } from '../text/texts.ts';
import styles from './Notes.module.css';
import { SelectionBar } from './SelectionBar.tsx';
import { TrailNote } from './TrailNote.tsx';

export function CanvasNotes() {
  return (
    <div className={styles.notes}>
      <SelectionBar />
      <TrailNote />
      <LayoutNote />
      <ExpansionNote />
    </div>
  );
}

function LayoutNote() {
  const stop = useKith((state) => state.stopLayout);
  if (!stop) return null;
  return (
    <div className={styles.note} role="status">
      <span>{text.canvas.arranging}</span>
      <Button onClick={stop}>{text.canvas.stopArranging}</Button>
    </div>
  );
}

function ExpansionNote() {
  const expansion = useKith((state) => state.expansion);
  const here = useKith((state) => expansion !== null && canvasOf(state).nodes.includes(expansion.id));
  if (!expansion || !here || expansion.more === 0) return null;
  const { id, added, more } = expansion;
  return (
    <div className={styles.note} data-testid="expansion-note">
      <span>
        {text.canvas.added(nameOf(id), added)} <b>{text.canvas.moreOf(more)}</b>
      </span>
      <Button onClick={() => useKith.setState({ selection: { kind: 'entity', id }, dialog: 'expand' })}>
        {text.canvas.chooseMore}
      </Button>
      <IconButton label={text.app.dismiss} onClick={() => useKith.setState({ expansion: null })}>
        <IconX size={16} />
      </IconButton>
    </div>
  );
}
