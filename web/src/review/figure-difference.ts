import type { Report } from '../api/types';

type RemarkedFigure = Report['remarks'][number]['figures'][number];
export type FigureThen = RemarkedFigure['before'];

export interface PartDifference {
  breakdown: string;
  category: string;
  before: number | null;
  now: number | null;
}

/** The parts that are not what they were, in their own order. */
export function partDifferences(before: FigureThen['cells'], now: FigureThen['cells']): PartDifference[] {
  const [was, is] = [flat(before), flat(now)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const [one, other] = [was.get(key) ?? null, is.get(key) ?? null];
    const [breakdown = '', category = ''] = key.split('/');
    return one === other ? [] : [{ breakdown, category, before: one, now: other }];
  });
}

function flat(cells: FigureThen['cells']): Map<string, number> {
  const breakdowns = Object.entries(cells) as [string, Record<string, number>][];
  return new Map(
    breakdowns.flatMap(([breakdown, parts]) =>
      Object.entries(parts).map(([category, value]) => [`${breakdown}/${category}`, value] as const),
    ),
  );
}

/** Whether anything was answered: in numbers, in parts, or in words. */
export const isUnchanged = ({ before, now }: Pick<RemarkedFigure, 'before' | 'now'>): boolean =>
  before.state === now.state &&
  before.value === now.value &&
  before.denominator === now.denominator &&
  before.notReportedCode === now.notReportedCode &&
  before.notReportedReason === now.notReportedReason &&
  before.note === now.note &&
  partDifferences(before.cells, now.cells).length === 0;
