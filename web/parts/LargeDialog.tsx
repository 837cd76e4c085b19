/** Dialog: before more is drawn than can be read well, the user decides. */
import { Modal } from '@mantine/core';
import type { DrawQuestion } from '../state/store.ts';
import { text } from '../text/texts.ts';
import { Button } from './Button.tsx';
import styles from './LargeDialog.module.css';

export default function LargeDialog({ question }: { question: DrawQuestion }) {
  const { total, room, answer } = question;
  return (
    <Modal
      opened
      title={text.large.title(total)}
      closeButtonProps={{ 'aria-label': text.app.close }}
      onClose={() => answer('none')}
    >
      <p>{text.large.body}</p>
      <div className={styles.actions} data-testid="large">
        {room > 0 && (
          <Button look="solid" onClick={() => answer('some')}>
            {text.large.some(room)}
          </Button>
        )}
        <Button onClick={() => answer('all')}>{text.large.all}</Button>
        <Button look="quiet" onClick={() => answer('none')}>
          {text.large.none}
        </Button>
      </div>
    </Modal>
  );
}
