import type { ListQuery } from '../shared/database/list-query';
import type { Place } from './definitions';

/** Which kept rows count: of these periods, of these members, as they were then. */
export interface Scope {
  cycleIds: string[];
  memberIds?: string[];
  programIds?: string[];
  isFirst: boolean;
  asOf: string | null;
  /** By cycle: only members that reported in all of them. */
  isSame: boolean;
  /** Several periods that become one. */
  isPooled: boolean;
  definitions: readonly (Place & { id: string; code: string; periodRule: string })[];
}

/** The first instant after a day, where the coalition is. */
export const endOf = (day: string): string =>
  `((${day}::date + 1)::timestamp AT TIME ZONE (SELECT time_zone FROM settings))`;

/** A row counts from its sealing until a later edition takes its place; as first approved, the first edition alone, whatever came after. */
export function lived(query: ListQuery, row: string, { isFirst, asOf }: Pick<Scope, 'isFirst' | 'asOf'>): string {
  const end = asOf && endOf(query.value(asOf));
  return [
    ...(end ? [`${row}.sealed_at < ${end}`] : []),
    isFirst
      ? `${row}.edition = 1`
      : end
        ? `(${row}.replaced_at IS NULL OR ${row}.replaced_at >= ${end})`
        : `${row}.replaced_at IS NULL`,
  ].join(' AND ');
}
