import type { Field } from '../columns/fields';
import type { Parsed } from '../cells/parse-cell';
import type { ReadRow, Values } from './row';

/** What somebody has to know to read one cell of a row. */
export interface RowContext {
  country?: string;
}

/** What a row of a file can be: how its cells are read, what they need, and where the register keeps it. */
export interface ImportKind {
  /** Whether a record belongs to a member, which the row names. */
  isOwned: boolean;
  parse(field: Field, text: string, row: RowContext): Parsed;
  /** What the texts of a row say together; `textOf` is a cell's text. */
  complete(read: ReadRow, textOf: (field: Field) => string | undefined): ReadRow;
  /** What has to be there to create one, and is not. */
  lacking(values: Values): Field[];
  /** By these names it is looked for. */
  namesOf(values: Values): string[];
  /** What says which one it is beside names, where the register compares it. */
  keysOf(read: ReadRow): Record<string, string>;
  /** Whether one of those is a person's own, or may be shared by several. */
  isKeyShared: boolean;
  table: 'members' | 'programs' | 'contacts';
  /** SQL: the record as a JSON object by field, and its identifiers as one by scheme; `m` is the row. */
  profile: string;
  identifiers: string;
  /** SQL: all records as `KnownRecord`. */
  register: string;
  /**
   * SQL: the rows that the register or another row contradicts, as `number`, `field`, `code` and `params`.
   * $1 is the import, $2 a row's number or null.
   */
  conflicts: string | null;
}
