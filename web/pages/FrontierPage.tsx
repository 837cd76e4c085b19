/** Page: the frontier as a list: what to read next, who mentions it, and the list to take away. */
import { IconChevronRight, IconCopy, IconFileSpreadsheet } from '@tabler/icons-react';
import { useState } from 'react';
import type { FrontierPage as Frontier } from '../../server/api.ts';
import { goTo } from '../actions/address.ts';
import { copyText } from '../actions/copy.ts';
import { openEntity } from '../actions/expand.ts';
import { fileName, saveFile } from '../actions/save.ts';
import { useEntity, useFrontierList, useSchema } from '../api/queries.ts';
import { type Sheet, toCsv, toTsv } from '../cypher/sheets.ts';
import { Button } from '../parts/Button.tsx';
import { notifyProblem } from '../parts/notices.ts';
import { Loading, ProblemNote } from '../parts/States.tsx';
import { TypeGlyph, useTypeLabel } from '../parts/TypeGlyph.tsx';
import { useKept, useKeptScroll } from '../parts/useKept.ts';
import { allFrontier } from '../reading/frontier.ts';
import { language } from '../text/language.ts';
import { text } from '../text/texts.ts';
import { classes } from '../theme/classes.ts';
import styles from './FrontierPage.module.css';
import sheet from './Sheet.module.css';

type Name = Frontier['names'][number];

const words = text.frontier;

async function take(how: (sheet: Sheet, count: number) => void | Promise<void>): Promise<void> {
  try {
    const names = await allFrontier();
    const rows = names.map((name, index) => [
      index + 1,
      name.name,
      name.type,
      name.mentionedBy,
      name.mentions,
    ]);
    const columns = [words.rank, words.name, words.type, words.articles, words.mentions];
    await how({ columns, rows }, rows.length);
  } catch (error) {
    notifyProblem(error);
  }
}

const copy = (): Promise<void> => take((rows, count) => copyText(toTsv(rows), words.copied(count)));
const save = (): Promise<void> =>
  take((rows) => saveFile(new Blob([toCsv(rows)], { type: 'text/csv' }), fileName(words.file, 'csv')));

export default function FrontierPage() {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useFrontierList();
  const { data: schema } = useSchema();
  const [type, setType] = useKept('frontier-type', '');
  const scroll = useKeptScroll<HTMLDivElement>('frontier');
  const names = data?.pages.flatMap((page) => page.names) ?? [];
  const ranked = names.map((name, index) => ({ name, rank: index + 1 }));
  const shown = ranked.filter(({ name }) => type === '' || name.types.includes(type));
  return (
    <div ref={scroll} className={sheet.page}>
      <div className={sheet.sheet}>
        <header className={sheet.head}>
          <h1>{words.title}</h1>
          <p className={sheet.lead}>{words.lead}</p>
        </header>
        <div className={sheet.bar}>
          <span>{data && words.total(data.pages[0]?.total ?? 0)}</span>
          <label>
            <span className="visually-hidden">{words.type}</span>
            <select value={type} onChange={(event) => setType(event.target.value)}>
              <option value="">{words.allTypes}</option>
              {schema?.types
                .filter(({ total }) => total > 0)
                .map(({ id, label }) => (
                  <option key={id} value={id}>
                    {label}
                  </option>
                ))}
            </select>
          </label>
          <span className={sheet.grow} />
          <Button icon={<IconCopy size={16} />} onClick={() => void copy()}>
            {words.copy}
          </Button>
          <Button icon={<IconFileSpreadsheet size={16} />} onClick={() => void save()}>
            {words.csv}
          </Button>
        </div>
        {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Loading lines={8} />}
        {data && names.length === 0 && <p className={sheet.none}>{text.overview.frontierEmpty}</p>}
        {names.length > 0 && shown.length === 0 && <p className={sheet.none}>{words.none}</p>}
        {shown.length > 0 && (
          <ol className={classes(sheet.card, styles.list)} data-testid="frontier">
            {shown.map(({ name, rank }) => (
              <Row key={name.id} name={name} rank={rank} />
            ))}
          </ol>
        )}
        {hasNextPage && (
          <p className={sheet.bar}>
            <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              {words.more}
            </Button>
          </p>
        )}
      </div>
    </div>
  );
}

function Row({ name, rank }: { name: Name; rank: number }) {
  const typeLabel = useTypeLabel();
  const [open, setOpen] = useKept(`frontier ${name.id}`, false);
  return (
    <li className={styles.item}>
      <div className={styles.row}>
        <span className={styles.rank}>{rank.toLocaleString(language)}</span>
        <TypeGlyph type={name.type} />
        <button type="button" className={styles.name} onClick={() => void openEntity(name.id)}>
          <bdi>{name.name}</bdi>
        </button>
        <small>{typeLabel(name.type)}</small>
        <button
          type="button"
          className={classes(styles.who, open && styles.open)}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {text.overview.mentionedBy(name.mentionedBy)}
          <span className="visually-hidden">{words.who(name.name)}</span>
          <IconChevronRight size={14} aria-hidden />
        </button>
      </div>
      {open && <Who id={name.id} />}
    </li>
  );
}

/** The articles that mention a name; only what is opened asks for them. */
function Who({ id }: { id: string }) {
  const { data, error } = useEntity(id);
  const [all, setAll] = useState(false);
  if (error) return <ProblemNote error={error} />;
  if (!data) return <Loading lines={1} />;
  const rows = all ? data.mentionedIn : data.mentionedIn.slice(0, 12);
  return (
    <ul className={styles.articles}>
      {rows.map(({ article, count }) => (
        <li key={article.id}>
          <button type="button" className={sheet.link} onClick={() => goTo('articles', article.id)}>
            <bdi>{article.title}</bdi>
          </button>{' '}
          <small>{text.entity.mentionedIn(count)}</small>
        </li>
      ))}
      {rows.length < data.mentionedIn.length && (
        <li>
          <button type="button" className={sheet.link} onClick={() => setAll(true)}>
            {text.entity.showAllArticles(data.mentionedIn.length)}
          </button>
        </li>
      )}
    </ul>
  );
}
