/** Rows of an answer as a table that sorts by any column. */
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import type { CypherAnswer } from '../../server/api.ts';
import { text } from '../text/texts.ts';
import styles from './CypherResult.module.css';
import { Value } from './Value.tsx';
import { compareValues } from './values.ts';

type Row = readonly unknown[];

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: {},
});
const helper = createColumnHelper<typeof features, Row>();

export function ResultTable({ answer }: { answer: CypherAnswer }) {
  const columns = useMemo(
    () =>
      helper.columns(
        answer.columns.map((name, index) =>
          helper.accessor((row) => row[index], {
            id: `${index} ${name}`,
            header: name,
            sortFn: (a, b, id) => compareValues(a.getValue(id), b.getValue(id)),
          }),
        ),
      ),
    [answer.columns],
  );
  const table = useTable({ features, columns, data: answer.rows as Row[] });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <section className={styles.scroll} tabIndex={0} aria-label={text.cypher.table}>
      <table>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header) => {
                const sorted = header.column.getIsSorted();
                const name = String(header.column.columnDef.header);
                return (
                  <th
                    key={header.id}
                    aria-sort={sorted === false ? 'none' : sorted === 'asc' ? 'ascending' : 'descending'}
                  >
                    <button
                      type="button"
                      title={text.cypher.sort(name)}
                      onClick={header.column.getToggleSortingHandler()}
                    >
                      {name}
                      {sorted === 'asc' && <IconArrowUp size={14} aria-hidden />}
                      {sorted === 'desc' && <IconArrowDown size={14} aria-hidden />}
                    </button>
                  </th>
                );
              })}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id}>
              {row.getAllCells().map((cell) => {
                const value = cell.getValue();
                return (
                  <td key={cell.id} className={typeof value === 'number' ? styles.number : undefined}>
                    <Value value={value} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
