import type { ReactNode } from 'react';
import { classNames } from './class-names';
import styles from './table.module.css';

export interface Column<Row> {
  key: string;
  header: ReactNode;
  cell(row: Row): ReactNode;
  /** The row's name: its header cell, and the heading of its card on a phone. */
  isName?: boolean;
  align?: 'end';
  /** Left out of the card on a phone. */
  wideOnly?: boolean;
  /** In the card without its header, where the value says what it is. */
  bare?: boolean;
}

interface TableProps<Row> {
  /** Says what the table holds to who cannot see its surroundings. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf(row: Row): string;
}

/** A native table. Under 600 pixels each row becomes a card; the roles keep it a table for screen readers. */
export function Table<Row>({ caption, columns, rows, keyOf }: TableProps<Row>) {
  return (
    <table className={styles.table} role="table">
      <caption className={styles.caption}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ key, header, align }) => (
            <th key={key} scope="col" role="columnheader" data-align={align}>
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={keyOf(row)} role="row">
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const content = column.cell(row);
  const isNothing = content === null || content === undefined || content === '' || content === false;
  if (column.isName)
    return (
      <th scope="row" role="rowheader" className={styles.name}>
        {content}
      </th>
    );
  return (
    <td role="cell" data-align={column.align} className={classNames(column.wideOnly && styles.wideOnly)}>
      {!column.bare && !isNothing && (
        <span className={styles.label} aria-hidden="true">
          {column.header}
        </span>
      )}
      {content}
    </td>
  );
}
