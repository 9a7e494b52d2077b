import type { Field } from '../columns/fields';
import type { Value } from '../cells/parse-cell';

export interface RowProblem {
  /** From 0; null where no column holds it. */
  column: number | null;
  field: string | null;
  code: string;
  params?: Record<string, string | number>;
  /** A reason would settle it; the identifier is read all the same. */
  isOverridable?: boolean;
}

export type Values = Partial<Record<Field, Value>>;

/** Whose record a row is, as the row names it. */
export interface SaidOwner {
  identifiers: Record<string, string>;
  name: string;
}

/** What a row says, as the register would keep it. An empty cell says nothing. */
export interface ReadRow {
  values: Values;
  identifiers: Record<string, string>;
  /** Why an identifier that looks wrong is right, by its scheme. */
  overrides: Record<string, string>;
  owner: SaidOwner | null;
  /** What creating it would need, and the row does not say. */
  lacking: Field[];
  /** As it is written. */
  labels: string[];
  problems: RowProblem[];
}
