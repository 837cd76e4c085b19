/** What to look at next, with what is on the canvas before one, and why. */
import { openEntity } from '../actions/expand.ts';
import { useSuggestions } from '../api/queries.ts';
import { ProblemNote } from '../parts/States.tsx';
import { TypeGlyph } from '../parts/TypeGlyph.tsx';
import { canvasOf, useKith } from '../state/store.ts';
import { text } from '../text/texts.ts';
import styles from './Panel.module.css';

const LISTED = 6;
/** A canvas of more is asked about by its first. */
const ASKED = 500;

export default function SuggestionList() {
  const nodes = useKith((state) => canvasOf(state).nodes);
  const { data, error, refetch } = useSuggestions(nodes.slice(0, ASKED), LISTED);
  if (error) return <ProblemNote error={error} onRetry={() => void refetch()} />;
  if (!data || data.suggestions.length === 0) return null;
  return (
    <section className={styles.section} data-testid="suggestions" aria-label={text.analysis.suggestions}>
      <h3 className={styles.heading}>{text.analysis.suggestions}</h3>
      <p className={styles.help}>{text.analysis.suggestionsHelp}</p>
      <ul className={styles.rows}>
        {data.suggestions.map(({ entity, kind, reason }) => (
          <li key={entity.id}>
            <button type="button" className={styles.row} onClick={() => void openEntity(entity.id)}>
              <TypeGlyph type={entity.type} />
              <span className={styles.told}>
                <bdi>{entity.name}</bdi>
                <small>{text.analysis.reason(kind, reason)}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
