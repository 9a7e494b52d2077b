import type { FigureResponse } from '../reporting/dto/figure.response';
import type { ReportResponse } from '../reporting/dto/report.response';
import { exactSum } from '../shared/breakdowns';

/** Fields by name as they stand in their cells: texts, and empty where nothing is. */
export type Fields = Record<string, string>;

/** A workbook knows one kind of line end. */
const text = (value: string | number | null): string => (value === null ? '' : String(value).replace(/\r\n?/g, '\n'));

/**
 * A figure as the form has it. A total that sex and age add up to is theirs: it stays empty and goes on following them.
 */
export function fieldsOfFigure(figure: FigureResponse): Fields {
  const { value, denominator, cells, notReportedCode, notReportedReason, note } = figure;
  const grid = Object.values(cells.sex_age ?? {});
  const parts = Object.entries(cells).flatMap(([breakdown, each]) =>
    Object.entries(each).map(([part, quantity]) => [`cells/${breakdown}/${part}`, text(quantity)] as const),
  );
  return {
    isNotReported: figure.state === 'not_reported' ? 'yes' : '',
    notReportedCode: text(notReportedCode),
    notReportedReason: text(notReportedReason),
    value: grid.length > 0 && exactSum(grid) === value ? '' : text(value),
    denominator: text(denominator),
    note: text(note),
    ...Object.fromEntries(parts),
  };
}

export const REPORT_FIELDS = ['unduplicatedPeople', 'unduplicatedReason', 'narrative', 'signatory'] as const;
export const fieldsOfReport = (report: ReportResponse): Fields =>
  Object.fromEntries(REPORT_FIELDS.map((field) => [field, text(report[field])]));

/** Units of which there is no half. */
const WHOLE_UNITS = ['people', 'services', 'households', 'units'];
export const decimalsOf = (unit: string): number => (WHOLE_UNITS.includes(unit) ? 0 : 2);
export const isQuantity = (field: string): boolean =>
  field === 'value' || field === 'denominator' || field === 'unduplicatedPeople' || field.startsWith('cells/');
