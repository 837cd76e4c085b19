/** When an entity began, leading to the sentence that says so. */
import type { EntityDetail } from '../../server/api.ts';
import { goTo } from '../actions/address.ts';
import { dateText } from '../text/dates.ts';
import { text } from '../text/texts.ts';
import styles from './Began.module.css';

export function Began({ entity }: { entity: EntityDetail }) {
  const { began, beganIn } = entity;
  if (began === undefined) return null;
  const words = text.entity.began(entity.types.includes('Person'), dateText(began));
  return (
    <p className={styles.began} data-testid="began">
      {beganIn ? (
        <button
          type="button"
          title={beganIn.text}
          onClick={() => goTo('articles', beganIn.article, beganIn.sentence)}
        >
          <time dateTime={began}>{words}</time>
        </button>
      ) : (
        <time dateTime={began}>{words}</time>
      )}
    </p>
  );
}
