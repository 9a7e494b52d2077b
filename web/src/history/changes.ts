import type { AuditEntry } from '../api/types';

export interface Change {
  /** The column in camel case, as the API calls it. */
  field: string;
  before: unknown;
  after: unknown;
}

/** Keys, times and other things of the machine's that say nothing to a reader. */
const IS_TECHNICAL =
  /(^id$|_id$|_ids$|_by$|_at$|^version$|_normalised$|^search_text$|^is_handed_in$|^row_|hash$|salt$|^at$|^acting_role$|^pointer$|^happened$|^sha256$|^media_type$|^storage_key$|^merged_into$|^delimiter$|^encoding$|^columns$|^content$)/;

export const isTechnical = (column: string): boolean => IS_TECHNICAL.test(column);

/** What an entry of the trail says to a person: the fields that came, went or changed. */
export function changesOf({ before, after }: Pick<AuditEntry, 'before' | 'after'>): Change[] {
  const columns = [...new Set([...Object.keys(after ?? {}), ...Object.keys(before ?? {})])];
  return columns
    .filter((column) => !isTechnical(column))
    .map((column) => ({ field: camelCase(column), before: before?.[column] ?? null, after: after?.[column] ?? null }))
    .filter(({ before: was, after: is }) => !isInner(was) && !isInner(is) && !(isNothing(was) && isNothing(is)));
}

export const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** Counts, mappings and the like, which read as nothing. */
const isInner = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && (!Array.isArray(value) || value.some(isInner));

export const camelCase = (column: string): string =>
  column.replace(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase());

/** Entries that say the same of several rows in one minute, such as the places of a program saved at once. */
export function groupsOf(entries: readonly AuditEntry[]): AuditEntry[][] {
  const groups: AuditEntry[][] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    if (last?.[0] && saysTheSame(last[0], entry)) last.push(entry);
    else groups.push([entry]);
  }
  return groups;
}

const saysTheSame = (one: AuditEntry, other: AuditEntry): boolean =>
  one.table === other.table &&
  one.action === other.action &&
  one.memberId === other.memberId &&
  one.by?.name === other.by?.name &&
  one.by?.kind === other.by?.kind &&
  one.at.slice(0, 16) === other.at.slice(0, 16);
