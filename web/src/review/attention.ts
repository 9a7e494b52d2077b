import type { Figure, Report } from '../api/types';
import { type BigChange, compare } from './compare';
import { figuresOf } from './remarks';

/** Something that the reviewer should look at: what a check says, or a figure far from the period before. */
export type Attention = { figureId: string | null } & (
  | { kind: 'check'; level: 'hard' | 'soft'; detail: string }
  | { kind: 'change'; change: BigChange; before: number; now: number }
  | { kind: 'not-reported'; figure: Figure }
);

const far = 'far-from-previous';

/** In the order of the report. A big change is told once: by the check where there is one. */
export function attentionOf(
  report: Pick<Report, 'checks' | 'programs' | 'memberFigures' | 'isNothingToReport'>,
): Attention[] {
  const checks = report.checks.map(({ level, detail, figureId }): Attention => ({
    kind: 'check',
    level: level === 'hard' ? 'hard' : 'soft',
    detail,
    figureId,
  }));
  if (report.isNothingToReport) return checks;
  const told = new Set(report.checks.filter(({ code }) => code === far).map(({ figureId }) => figureId));
  return [...checks, ...figuresOf(report).flatMap((figure) => (told.has(figure.id) ? [] : (ofFigure(figure) ?? [])))];
}

function ofFigure(figure: Figure): Attention | null {
  const { id: figureId, state, value, previousValue } = figure;
  if (state === 'not_reported') return { kind: 'not-reported', figureId, figure };
  const change = bigChangeOf(figure);
  return change && { kind: 'change', figureId, change, before: previousValue!, now: value! };
}

/** Of a percentage only the numerator is known for the period before: it alone says nothing. */
export const isPercentage = ({ indicator }: Figure): boolean => indicator.unit === 'percentage';

export const bigChangeOf = (figure: Figure): BigChange | null =>
  figure.state !== 'reported' || isPercentage(figure)
    ? null
    : (compare(figure.previousValue, figure.value)?.big ?? null);
