import type { StaffFiguresQuery } from './dto/figures.query';

const CELLS = ['state', 'sex_age', 'disability'] as const;
type Cell = (typeof CELLS)[number];
type Dimension = 'all' | 'area' | Cell;

/** Where a table's numbers are: which kept rows, cut how, put together by what. */
export interface Plan {
  /** Sums of a cycle, as they stand, or by day and area; rows per member (people), or rows per program with their parts. */
  source: 'sums' | 'days' | 'members' | 'programs';
  dimension: Dimension;
  /** Only this category of the dimension. */
  category: string | null;
  /** Only programs in this area, where the dimension is another. */
  area: string | null;
  key: 'none' | 'category' | 'area' | 'cycle' | 'member' | 'program' | 'indicator';
}

export type Cut = Pick<StaffFiguresQuery, 'by' | 'area' | 'state' | 'indicator' | 'member' | 'as' | 'asOf' | 'members'>;

/** Undefined where it was never asked that way: figures are broken down by state, by sex and age, and by disability, not by two at once. */
export function planOf(cut: Cut, cycles: number): Plan | undefined {
  const by = cut.by ?? 'area';
  const cells = new Set<Cell>(CELLS.filter((cell) => by === cell || (cell === 'state' && cut.state)));
  if (cells.size > 1) return undefined;
  const [cell] = cells;
  const isOfPeople = !cut.indicator && by !== 'indicator';
  const area = cut.area ?? null;
  const byArea = by === 'area' || area !== null;
  const key = by === 'area' || by === cell ? 'category' : (by as Plan['key']);
  const isKept = isSummedByCycle(cut, by, cycles);
  if (isKept && (!isOfNow(cut) || (cell && byArea)))
    return {
      source: 'days',
      dimension: cell ?? 'all',
      category: cell ? (cut.state ?? null) : null,
      area,
      key: by === 'area' ? 'area' : key,
    };
  if (isOfPeople && by === 'program')
    return { source: 'programs', dimension: cell ?? 'all', category: cut.state ?? null, area, key };
  if (!cell) {
    const source = isKept ? 'sums' : isOfPeople ? 'members' : 'programs';
    return { source, dimension: byArea ? 'area' : 'all', category: area, area: null, key };
  }
  const category = cut.state ?? null;
  if (byArea) return { source: 'programs', dimension: cell, category, area, key: by === 'area' ? 'area' : key };
  return { source: isKept ? 'sums' : isOfPeople ? 'members' : 'programs', dimension: cell, category, area, key };
}

/** The same without what it is cut by: a table's total. */
export const totalOf = (cut: Cut): Cut => ({ ...cut, by: 'none' as StaffFiguresQuery['by'] });

/** Of everybody, one cycle at a time. */
const isSummedByCycle = ({ member, members }: Cut, by: string, cycles: number): boolean =>
  !member && members !== 'same' && !['member', 'program'].includes(by) && (cycles === 1 || by === 'cycle');

/** As it stands, not as it was. */
const isOfNow = ({ as, asOf }: Cut): boolean => as !== 'first' && !asOf;
