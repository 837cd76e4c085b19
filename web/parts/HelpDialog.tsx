/** Dialog: keys and gestures. */
import { Modal } from '@mantine/core';
import { useKith } from '../state/store.ts';
import { text } from '../text/texts.ts';
import styles from './HelpDialog.module.css';
import { SHORTCUTS } from './shortcuts.ts';

export default function HelpDialog() {
  return (
    <Modal
      opened
      size="lg"
      title={text.help.title}
      closeButtonProps={{ 'aria-label': text.app.close }}
      onClose={() => useKith.setState({ dialog: null })}
    >
      {SHORTCUTS.map((group) => (
        <section key={group.title} className={styles.group}>
          <h3>{group.title}</h3>
          <dl>
            {group.rows.map((row) => (
              <div key={row.does} className={styles.row}>
                <dt>
                  {row.keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{row.does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Modal>
  );
}
