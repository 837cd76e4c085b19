/** The place of corrections (a wrong type, name or connection): what can be done about it today. */
import { text } from '../text/texts.ts';
import styles from './Corrections.module.css';

export function Corrections({ of }: { of: 'entity' | 'relation' }) {
  return (
    <aside className={styles.place} aria-label={text.corrections.label} data-testid="corrections">
      {text.corrections[of]}
    </aside>
  );
}
