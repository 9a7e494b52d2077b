import type { Import, ImportMapping } from '../api/types';
import type { Mapping } from './mapping';

type File = Pick<Import, 'columns'>;
type Columns = ImportMapping['columns'];

/** What the page shows of a file's columns, as it is saved: by header, not by place. */
export const columnsOf = ({ columns }: File, mapping: Mapping): Columns =>
  columns.map((header, place) => ({ header, field: (mapping[place] ?? null) as Columns[number]['field'] }));

/** The saved one that says of this file's columns what the page shows, if there is one. */
export function chosenOf(saved: readonly ImportMapping[], file: File, mapping: Mapping): ImportMapping | undefined {
  const shown = sorted(columnsOf(file, mapping));
  return saved.find(({ columns }) => sorted(columns) === shown);
}

const sorted = (columns: Columns): string =>
  columns
    .filter(({ field }) => field !== null)
    .map(({ header, field }) => `${header.toLowerCase()}\n${field}`)
    .sort()
    .join('\n\n');
