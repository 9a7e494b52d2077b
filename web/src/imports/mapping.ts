import type { ImportKind } from '../api/types';
import { memberFieldsTexts } from '../vocabulary/member-fields.texts';
import { importFieldsTexts } from './import-fields.texts';

export type Kind = ImportKind;
export const SCHEMES = ['MX-RFC', 'MX-CLUNI', 'US-EIN', 'member-number', 'slug'] as const;

/** What a column may hold: a field of what is imported, an identifier, or why a doubtful one is right. */
export function fieldsOf(kind: Kind): readonly string[] {
  if (kind === 'members') return [...Object.keys(memberFieldsTexts.es), ...SCHEMES, 'overrideReason'];
  const prefix = `${kind}.`;
  const own = Object.keys(importFieldsTexts.es).filter((key) => key.startsWith(prefix));
  return ['memberName', ...SCHEMES, ...own.map((key) => key.slice(prefix.length))];
}

export type Mapping = Readonly<Record<string, string | null>>;

/** One field comes from one column: choosing it for another takes it from the first. */
export function choose(mapping: Mapping, column: number, field: string | null): Mapping {
  const freed = Object.fromEntries(
    Object.entries(mapping).map(([each, held]) => [each, field !== null && held === field ? null : held]),
  );
  return { ...freed, [column]: field };
}

export const knownColumns = (mapping: Mapping): number =>
  Object.values(mapping).filter((field) => field !== null).length;

/** The column that holds what the row is called. */
export function nameOf(cells: readonly string[], mapping: Mapping): string {
  const columnOf = (field: string) => Object.keys(mapping).find((column) => mapping[column] === field);
  const column = [columnOf('name'), columnOf('legalName')].find(
    (each) => each !== undefined && cells[Number(each)]?.trim(),
  );
  return column === undefined ? '' : (cells[Number(column)] ?? '');
}
