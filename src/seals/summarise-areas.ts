import type { SealContent } from './seal-content';
import {
  byCell,
  BY_CELL,
  headcountsOf,
  type IndicatorRow,
  type IndicatorSum,
  sumsOf,
  type SummaryRow,
} from './summarise';

/** What is also kept within an area: every dimension but the areas themselves. `all` is the member as a whole. */
export type InArea<Row> = Row & { area: string };

/** The people of one seal by area and whatever else they are told by; the rows of the member as a whole are among them. */
export function peopleByArea(content: SealContent, rows: readonly SummaryRow[]): InArea<SummaryRow>[] {
  const whole = rows.filter(({ dimension }) => dimension !== 'area').map((row) => ({ ...row, area: 'all' }));
  const headcounts = content.isNothingToReport ? [] : headcountsOf(content);
  const within = rows
    .filter(({ dimension }) => dimension === 'area')
    .flatMap(({ category: area, low, high }): InArea<SummaryRow>[] => [
      { area, dimension: 'all', category: 'all', low, high },
      ...BY_CELL.flatMap((dimension) =>
        byCell(
          dimension,
          headcounts.filter((each) => each.area === area),
        ).map((row) => ({ ...row, area })),
      ),
    ]);
  return [...whole, ...within];
}

/** What one seal adds up to under each definition, as a whole and by area; what a member reports of itself has none. */
export function sumsByArea(rows: readonly IndicatorRow[]): InArea<IndicatorSum>[] {
  const areas = [...new Set(rows.map(({ area }) => area ?? 'none'))];
  const sums = (area: string, of: IndicatorRow[]) =>
    sumsOf(of)
      .filter(({ dimension }) => dimension !== 'area')
      .map((sum) => ({ ...sum, area }));
  return [
    ...sums('all', [...rows]),
    ...areas.flatMap((area) =>
      sums(
        area,
        rows.filter((row) => (row.area ?? 'none') === area),
      ),
    ),
  ];
}
