import { type Anchor, isOnWhole } from '../reporting/reopened';
import {
  REMARK_ON_A_PROGRAM,
  REMARK_ON_A_SURPRISE,
  REMARK_ON_THE_NARRATIVE,
  REMARK_ON_THE_WHOLE,
  REMARKS,
} from './narratives';
import type { Dice } from './random';
import type { Report } from './reports';
import { enlarged } from './restatement';

/** What a return asks to be looked at again. */
export interface Dispute extends Anchor {
  text: string;
}

const ON_WHOLE: Anchor = { figureId: null, programId: null, field: null };

/** One or two figures are disputed, the one that surprises before all; now and then a program, or what the report tells. */
export function disputesOf(report: Report, dice: Dice): Dispute[] {
  const figures = report.figures.filter(({ state }) => state === 'reported');
  if (figures.length === 0) return [{ ...ON_WHOLE, text: REMARK_ON_THE_WHOLE }];
  const surprising = figures.filter(({ isSurprising }) => isSurprising);
  const others = dice.some(
    figures.filter(({ isSurprising }) => !isSurprising),
    surprising.length || dice.whole(1, 2),
  );
  const texts = dice.some(REMARKS, others.length);
  const programId = figures.find(
    ({ program }) => program !== null && !surprising.some((each) => each.program === program),
  )?.programId;
  return [
    ...surprising.map(({ id }) => ({ ...ON_WHOLE, figureId: id, text: REMARK_ON_A_SURPRISE })),
    ...others.map(({ id }, index) => ({ ...ON_WHOLE, figureId: id, text: texts[index]! })),
    ...(programId && dice.chance(0.2) ? [{ ...ON_WHOLE, programId, text: REMARK_ON_A_PROGRAM }] : []),
    ...(report.narrative !== null && dice.chance(0.4)
      ? [{ ...ON_WHOLE, field: 'narrative' as const, text: REMARK_ON_THE_NARRATIVE }]
      : []),
  ];
}

/** As it was handed in the first time, with what was disputed still in it: more was counted than there was, and less was told. */
export function beforeReturn(report: Report, disputes: readonly Dispute[], dice: Dice): Report {
  const isDisputed = ({ id, programId }: Report['figures'][number]): boolean =>
    disputes.some(
      (dispute) => dispute.figureId === id || (dispute.programId !== null && dispute.programId === programId),
    );
  const figures = report.figures.map((figure) => {
    if (!isDisputed(figure) || figure.state !== 'reported' || figure.denominator !== null) return figure;
    return enlarged(figure, Math.max(1, Math.round(Number(figure.value) * dice.between(0.08, 0.9))));
  });
  const isTold = disputes.some(({ field }) => field === 'narrative');
  const narrative = isTold ? firstWords(report.narrative!) : report.narrative;
  const isNothing = disputes.some(isOnWhole);
  return { ...report, figures, narrative, nothingReason: isNothing ? 'Receso.' : report.nothingReason };
}

const firstWords = (text: string): string => `${text.split('. ').slice(0, 1).join('. ').replace(/\.$/, '')}.`;
