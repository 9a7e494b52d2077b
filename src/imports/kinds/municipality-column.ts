import type { Mapping } from '../columns/fields';
import type { ReadRow, RowProblem } from './row';

export function municipalityProblem(code: string, mapping: Mapping): RowProblem {
  const field = 'addressMunicipalityCode';
  return { column: Number(Object.keys(mapping).find((place) => mapping[place] === field)), field, code };
}

/** Told by the catalogue, which the row alone does not know. */
export function withUnknownMunicipality<Row extends ReadRow>(row: Row, unknown: Set<string>, mapping: Mapping): Row {
  const isUnknown = unknown.has(String(row.values.addressMunicipalityCode));
  return isUnknown
    ? { ...row, problems: [...row.problems, municipalityProblem('municipality-unknown', mapping)] }
    : row;
}
