/** The vocabularies that figures are broken down by, the same in reports, seals and the board's tables. */
export const SEXES = ['F', 'M', 'X', 'U'] as const;
/** Years completed; U is unknown. */
export const AGES = ['0-5', '6-11', '12-17', '18-29', '30-59', '60+', 'U'] as const;
/** Cells of `sex_age` are keyed `${sex}:${age}`, such as `F:0-5`. */
export const SEX_AGES: readonly string[] = SEXES.flatMap((sex) => AGES.map((age) => `${sex}:${age}`));
export const DISABILITY = ['yes', 'no', 'unknown'] as const;
/** Not additive: a person may have several (Washington Group, LGIPD). */
export const DISABILITY_TYPES = ['motor', 'visual', 'auditory', 'intellectual', 'psychosocial', 'multiple'] as const;
/** INEGI's codes of the 32 states. */
export const STATES: readonly string[] = Array.from({ length: 32 }, (_, n) => String(n + 1).padStart(2, '0'));

export const BREAKDOWNS = ['sex_age', 'disability', 'state', 'disability_type'] as const;
export type Breakdown = (typeof BREAKDOWNS)[number];
export type Cells = Partial<Record<Breakdown, Record<string, number>>>;

/** The cell that takes what the others leave of the total; `disability_type` has none, because it does not sum. */
export const REST_CELL: Partial<Record<Breakdown, string>> = {
  sex_age: 'U:U',
  disability: 'unknown',
  state: 'unknown',
};

export const CATEGORIES: Record<Breakdown, readonly string[]> = {
  sex_age: SEX_AGES,
  disability: DISABILITY,
  state: [...STATES, 'unknown'],
  disability_type: DISABILITY_TYPES,
};

/** What is unknown takes the rest of the total, also where no part was given, unless it was given itself. Parts above the total are left as they are, for a check to find. */
export function completeCells(value: number, cells: Cells, breakdowns: readonly Breakdown[]): Cells {
  const complete: Cells = { ...cells };
  for (const breakdown of breakdowns) {
    const rest = REST_CELL[breakdown];
    const parts = cells[breakdown] ?? {};
    if (rest === undefined || rest in parts) continue;
    const left = exactSum([value, ...Object.values(parts).map((part) => -part)]);
    if (left > 0) complete[breakdown] = { ...parts, [rest]: left };
  }
  return complete;
}

/** Quantities have at most four decimals: added in ten-thousandths, 0.1 and 0.2 are 0.3. */
export const exactSum = (parts: readonly number[]): number =>
  parts.reduce((total, part) => total + Math.round(part * 10_000), 0) / 10_000;
