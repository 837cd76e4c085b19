/** A sentence that says so, with the lines of its article around it. */
import { IconChevronRight } from '@tabler/icons-react';
import type { EntitySummary, EvidenceSentence } from '../../server/api.ts';
import { useArticle } from '../api/queries.ts';
import { EvidenceQuote } from '../parts/Evidence.tsx';
import { Loading, ProblemNote } from '../parts/States.tsx';
import { useKept } from '../parts/useKept.ts';
import { text } from '../text/texts.ts';
import { classes } from '../theme/classes.ts';
import { linesAround } from './context.ts';
import styles from './EvidenceInArticle.module.css';

export function EvidenceInArticle({
  sentence,
  ends,
  opened,
}: {
  sentence: EvidenceSentence;
  ends: { subject: EntitySummary; object: EntitySummary };
  opened: boolean;
}) {
  const [open, setOpen] = useKept(`around ${sentence.id}`, opened);
  return (
    <div className={styles.item}>
      {sentence.section !== '' && sentence.section !== 'Infobox' && (
        <p className={styles.section}>{sentence.section}</p>
      )}
      {open && <Around sentence={sentence} side="before" />}
      <EvidenceQuote sentence={sentence} ends={ends} />
      {open && <Around sentence={sentence} side="after" />}
      <button
        type="button"
        className={classes(styles.toggle, open && styles.open)}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <IconChevronRight size={14} aria-hidden />
        {open ? text.relationPage.hideAround : text.relationPage.around}
      </button>
    </div>
  );
}

function Around({ sentence, side }: { sentence: EvidenceSentence; side: 'before' | 'after' }) {
  const { data, error } = useArticle(sentence.article.id);
  if (error) return side === 'before' ? <ProblemNote error={error} /> : null;
  if (!data) return side === 'before' ? <Loading lines={1} /> : null;
  const lines = linesAround(data.sentences, sentence.id)[side];
  if (lines.length === 0) return null;
  return <p className={styles.around}>{lines.map((line) => line.text).join(' ')}</p>;
}
