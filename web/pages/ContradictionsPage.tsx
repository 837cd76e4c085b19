/** Page: statements that do not agree, as a list to work through. */
import { useContradictions } from '../api/queries.ts';
import { Button } from '../parts/Button.tsx';
import { Loading, ProblemNote } from '../parts/States.tsx';
import { useKept, useKeptScroll } from '../parts/useKept.ts';
import { ContradictionCard } from '../reading/ContradictionCard.tsx';
import { useDone } from '../reading/done.ts';
import { language } from '../text/language.ts';
import { text } from '../text/texts.ts';
import sheet from './Sheet.module.css';

const words = text.contradictions;

export default function ContradictionsPage() {
  const [kind, setKind] = useKept('contradictions-kind', '');
  const [hideDone, setHideDone] = useKept('contradictions-hide', false);
  const [done, toggle] = useDone();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useContradictions({
    kind,
    entity: '',
  });
  const scroll = useKeptScroll<HTMLDivElement>('contradictions');
  const kinds = data?.pages[0]?.kinds ?? [];
  const all = data?.pages.flatMap((page) => page.contradictions) ?? [];
  const shown = hideDone ? all.filter(({ id }) => !done.has(id)) : all;
  const count = all.filter(({ id }) => done.has(id)).length;
  return (
    <div ref={scroll} className={sheet.page}>
      <div className={sheet.sheet}>
        <header className={sheet.head}>
          <h1>{words.title}</h1>
          <p className={sheet.lead}>{words.lead}</p>
        </header>
        <div className={sheet.bar}>
          <span data-testid="contradictions-total">
            {data && words.total(data.pages[0]?.total ?? 0, count)}
          </span>
          <label>
            <span className="visually-hidden">{words.kind}</span>
            <select value={kind} onChange={(event) => setKind(event.target.value)}>
              <option value="">{words.all}</option>
              {kinds.map(({ id, label, count: many }) => (
                <option key={id} value={id} disabled={many === 0}>
                  {`${label} (${many.toLocaleString(language)})`}
                </option>
              ))}
            </select>
          </label>
          <label>
            <input
              type="checkbox"
              checked={hideDone}
              onChange={(event) => setHideDone(event.target.checked)}
            />
            {words.hideDone}
          </label>
        </div>
        {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Loading lines={8} />}
        {data && shown.length === 0 && (
          <p className={sheet.none}>{all.length === 0 ? words.none : words.allDone}</p>
        )}
        {shown.map((contradiction) => (
          <ContradictionCard
            key={contradiction.id}
            contradiction={contradiction}
            kind={kinds.find(({ id }) => id === contradiction.kind)}
            done={done.has(contradiction.id)}
            onDone={() => toggle(contradiction.id)}
          />
        ))}
        {hasNextPage && (
          <p className={sheet.bar}>
            <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              {words.load}
            </Button>
          </p>
        )}
        {all.length > 0 && <p className={sheet.none}>{words.correct}</p>}
      </div>
    </div>
  );
}
