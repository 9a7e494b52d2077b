import type { FigureDocument } from './report-document';

interface Program {
  figures: Pick<FigureDocument, 'state' | 'value' | 'indicator'>[];
}

/**
 * How many people the programs reach together: between the largest, if all the others serve the same people, and their sum, if none
 * does. A program that measures several headcounts is counted by its largest. Null while no program has reported one.
 */
export function peopleRange(programs: readonly Program[]): { low: number; high: number } | null {
  const counts = programs.flatMap(({ figures }) => {
    const values = figures.flatMap(({ state, value, indicator }) =>
      indicator.isHeadcount && state === 'reported' && value !== null ? [value] : [],
    );
    return values.length ? [Math.max(...values)] : [];
  });
  return counts.length ? { low: Math.max(...counts), high: counts.reduce((sum, count) => sum + count, 0) } : null;
}
