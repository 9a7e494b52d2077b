import type { Cells } from '../shared/breakdowns';
import { cellsOf } from './cells';
import { daysBetween, earlier, later } from './days';
import { shareCovered, type Cycle, type Obligation } from './cycles';
import type { Indicator } from './indicators';
import type { Member } from './members';
import type { Area } from '../shared/areas';
import type { Program } from './programs';
import type { NotReportedCode } from '../reporting/not-reported';
import { perPerson, unevenness } from './per-person';
import type { Dice } from './random';

export interface Figure {
  id: string;
  memberId: string;
  reportId: string;
  programId: string | null;
  indicatorVersionId: string;
  state: 'empty' | 'reported' | 'not_reported';
  value: string | null;
  denominator: string | null;
  cells: Cells;
  notReportedCode: NotReportedCode | null;
  notReportedReason: string | null;
  note: string | null;
  updatedBy: string | null;
  updatedAt: string;
  indicator: Indicator;
  program: Program | null;
  isSurprising: boolean;
}

export type Reading = Pick<
  Figure,
  'state' | 'value' | 'denominator' | 'cells' | 'notReportedCode' | 'notReportedReason' | 'note'
>;

export const EMPTY: Reading = {
  state: 'empty',
  value: null,
  denominator: null,
  cells: {},
  notReportedCode: null,
  notReportedReason: null,
  note: null,
};

/** Children come less in the summer holidays, families more when it is cold. */
const SEASONS: Record<Area, number[]> = {
  children: [1, 1.04, 0.86, 1.08],
  disability: [1, 1.02, 0.97, 1.01],
  families: [1.08, 0.96, 0.95, 1.12],
};
const NOT_REPORTED: Pick<Figure, 'notReportedCode' | 'notReportedReason'>[] = [
  { notReportedCode: 'other', notReportedReason: 'El registro de este trimestre se perdió al cambiar de sistema.' },
  {
    notReportedCode: 'not_available',
    notReportedReason: 'La persona que lleva este dato está de licencia; lo reportaremos el próximo trimestre.',
  },
  { notReportedCode: 'not_available', notReportedReason: 'La institución aliada no ha entregado su lista.' },
  { notReportedCode: 'not_measured', notReportedReason: null },
];
const SPIKE = 'Incluye una jornada extraordinaria con el municipio; se verificó con las listas de asistencia.';

/** What a program counted in one quarter: its size, grown since it began, with the season and some luck. */
export function readProgram(
  program: Program,
  indicator: Indicator,
  obligation: Obligation,
  dice: Dice,
  factor = 1,
): Reading {
  if (!indicator.isHeadcount && dice.chance(0.025)) {
    return { ...EMPTY, state: 'not_reported', ...dice.pick(NOT_REPORTED) };
  }
  const { cycle } = obligation;
  const running =
    daysBetween(later(program.startsOn, cycle.startsOn), earlier(program.endsOn ?? cycle.endsOn, cycle.endsOn)) + 1;
  const share = Math.min(shareCovered(obligation), running / (daysBetween(cycle.startsOn, cycle.endsOn) + 1));
  const years = daysBetween('2020-01-01', cycle.startsOn) / 365;
  const grown = 1 + program.growth * (years - 5);
  const season = SEASONS[program.area][cycle.number - 1]!;
  const people = program.people * grown * season * Math.max(0.4, share) * factor * dice.between(0.94, 1.06);
  const isSpike = !indicator.isHeadcount && dice.chance(0.006);
  const note = isSpike ? SPIKE : null;
  if (indicator.unit === 'percentage') return readPercentage(people, note, dice);
  const ratio = indicator.isHeadcount ? 1 : perPerson(indicator) * unevenness(program, indicator);
  const value = Math.max(1, Math.round(people * ratio * (isSpike ? 3.4 : 1)));
  return reported(value, cellsOf(value, indicator, program, dice), note);
}

export function readMember(member: Member, indicator: Indicator, obligation: Obligation, dice: Dice): Reading {
  if (dice.chance(0.03)) return { ...EMPTY, state: 'not_reported', ...dice.pick(NOT_REPORTED) };
  if (indicator.unit === 'percentage') {
    const income = Math.round(member.size * 900_000 * dice.between(0.8, 1.2));
    return { ...reported(Math.round(income * dice.between(0.03, 0.07)), {}, null), denominator: String(income) };
  }
  const isStaff = /personal|staff/i.test(`${indicator.nameEs} ${indicator.nameEn}`);
  const base: Record<string, number> = {
    people: isStaff ? member.paidStaff : member.volunteers,
    hours: member.volunteers * 22,
    money: member.size * 420_000,
  };
  const luck = dice.between(0.85, 1.15) * shareCovered(obligation) ** (indicator.unit === 'people' ? 0 : 1);
  const value = Math.round((base[indicator.unit] ?? member.size * 30) * luck);
  return reported(value, cellsOf(value, indicator, null, dice), null);
}

function readPercentage(people: number, note: string | null, dice: Dice): Reading {
  const denominator = Math.max(1, Math.round(people * 0.6));
  return {
    ...reported(Math.round(denominator * dice.between(0.72, 0.97)), {}, note),
    denominator: String(denominator),
  };
}

const reported = (value: number, cells: Cells, note: string | null): Reading => ({
  ...EMPTY,
  state: 'reported',
  value: String(value),
  cells,
  note,
});

/** A program of the obligation: one that ran on one of the days it covers. */
export const ranWithin = (
  { startsOn, endsOn }: Program,
  { coversFrom, coversTo }: Pick<Obligation, 'coversFrom' | 'coversTo'>,
): boolean => startsOn <= coversTo && (endsOn === null || endsOn >= coversFrom);

/** Within the two days before the last of them, and never before the cycle was opened. */
export function typedBefore(last: string, { openedAt }: Cycle, dice: Dice): string {
  const earliest = Date.parse(openedAt) + dice.whole(5, 55) * 60_000;
  return new Date(Math.max(earliest, Date.parse(last) - dice.whole(5, 3000) * 60_000)).toISOString();
}
