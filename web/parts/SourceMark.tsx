/** How many texts say so: one alone is a ring, several are filled, with their number. */

import { language } from '../text/language.ts';
import { text } from '../text/texts.ts';
import styles from './SourceMark.module.css';

/** @param weight pieces of evidence from distinct texts */
export function SourceMark({ weight }: { weight: number }) {
  const label = weight > 1 ? text.source.several(weight) : text.source.alone;
  return (
    // The number is drawn, not written: what names a button should not change with it.
    <span
      className={weight > 1 ? styles.several : styles.alone}
      data-count={`×${weight.toLocaleString(language)}`}
      role="img"
      aria-label={label}
      title={label}
    />
  );
}
