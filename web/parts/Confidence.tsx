/** How sure a fact is, as a small bar with its number in words. */
import { text } from '../text/texts.ts';
import styles from './Confidence.module.css';

export function Confidence({ value }: { value: number }) {
  const share = Math.max(0, Math.min(1, value));
  return (
    <span
      className={styles.bar}
      role="img"
      aria-label={text.relation.confidence(share)}
      title={text.relation.confidence(share)}
    >
      <span className={styles.fill} style={{ width: `${share * 100}%` }} />
    </span>
  );
}
