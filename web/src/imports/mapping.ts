import { memberFieldsTexts } from '../vocabulary/member-fields.texts';

export const SCHEMES = ['MX-RFC', 'MX-CLUNI', 'US-EIN', 'member-number', 'slug'] as const;

/** What a column may hold: a field of the profile, an identifier, or why a doubtful one is right. */
export const IMPORT_FIELDS: readonly string[] = [...Object.keys(memberFieldsTexts.es), ...SCHEMES, 'overrideReason'];

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
