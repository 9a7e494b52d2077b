import type { AuditEntry } from '../api/types';

export interface Change {
  /** The column in camel case, as the API calls it. */
  field: string;
  before: unknown;
  after: unknown;
}

/** Keys, times and other things of the machine's that say nothing to a reader. */
const IS_TECHNICAL = /(^id$|_id$|_by$|_at$|^version$|_normalised$|^search_text$|^row_|hash$|salt$)/;

/** What an entry of the trail says to a person: the fields that came, went or changed. */
export function changesOf({ before, after }: Pick<AuditEntry, 'before' | 'after'>): Change[] {
  const columns = [...new Set([...Object.keys(after ?? {}), ...Object.keys(before ?? {})])];
  return columns
    .filter((column) => !IS_TECHNICAL.test(column))
    .map((column) => ({ field: camelCase(column), before: before?.[column] ?? null, after: after?.[column] ?? null }))
    .filter((change) => !(isNothing(change.before) && isNothing(change.after)));
}

export const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

const camelCase = (column: string): string =>
  column.replace(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase());
