/** Several chosen entities: what connects them, and who is tied to more than one of them. */
import { IconTopologyStar3 } from '@tabler/icons-react';
import { connect, MOST_CONNECTED } from '../actions/connect.ts';
import { openEntity } from '../actions/expand.ts';
import { useCommon } from '../api/queries.ts';
import { Button } from '../parts/Button.tsx';
import { NameList } from '../parts/NameList.tsx';
import { Loading, ProblemNote } from '../parts/States.tsx';
import { TypeGlyph } from '../parts/TypeGlyph.tsx';
import { nameOf } from '../state/store.ts';
import { text } from '../text/texts.ts';
import styles from './Panel.module.css';

/** Names that are told, and neighbours that are listed. */
const NAMED = 8;
const LISTED = 20;

export default function SetPanel({ ids }: { ids: readonly string[] }) {
  const asked = ids.slice(0, MOST_CONNECTED);
  const common = useCommon(asked, LISTED);
  const rest = ids.length - NAMED;
  return (
    <div className={styles.body} data-testid="set-panel">
      <section className={styles.section}>
        <h2 className={styles.title}>{text.selection.count(ids.length)}</h2>
        <p className={styles.lead}>
          <NameList names={ids.slice(0, NAMED).map(nameOf)} />
          {rest > 0 && ` ${text.analysis.andMore(rest)}`}
        </p>
        <div className={styles.actions}>
          <Button look="solid" icon={<IconTopologyStar3 size={16} />} onClick={() => void connect(ids)}>
            {text.analysis.connect}
          </Button>
        </div>
        {ids.length > asked.length && <p className={styles.lead}>{text.analysis.onlyFirst(asked.length)}</p>}
      </section>
      <section className={styles.section}>
        <h3 className={styles.heading}>{text.analysis.common}</h3>
        <p className={styles.help}>{text.analysis.commonHelp}</p>
        {common.error && <ProblemNote error={common.error} onRetry={() => void common.refetch()} />}
        {common.isPending && <Loading />}
        {common.data?.common.length === 0 && <p className={styles.lead}>{text.analysis.commonEmpty}</p>}
        <ul className={styles.rows}>
          {common.data?.common.map((entity) => (
            <li key={entity.id}>
              <button type="button" className={styles.row} onClick={() => void openEntity(entity.id)}>
                <TypeGlyph type={entity.type} />
                <bdi className={styles.grow}>{entity.name}</bdi>
                <span className={styles.count}>{text.analysis.shared(entity.shared, asked.length)}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
