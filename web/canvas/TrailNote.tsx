/** Tells that a path is lit up, and lets it go. */
import { IconX } from '@tabler/icons-react';
import { IconButton } from '../parts/Button.tsx';
import { light } from '../state/canvas.ts';
import { canvasOf, step, useKith } from '../state/store.ts';
import { text } from '../text/texts.ts';
import styles from './Notes.module.css';

export function TrailNote() {
  const trail = useKith((state) => canvasOf(state).trail);
  if (!trail) return null;
  return (
    <div className={styles.note}>
      <i />
      {text.canvas.pathShown}
      <IconButton
        label={text.canvas.pathClear}
        onClick={() => step((canvas) => light(canvas, null), { kind: 'trail' })}
      >
        <IconX size={16} />
      </IconButton>
    </div>
  );
}
