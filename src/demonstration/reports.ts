import type { Accounts } from './accounts';
import { type Attachment, attachmentsOf, type Drawing } from './attachments';
import { type Cycle, isOpen, type Obligation } from './cycles';
import { EMPTY, ranWithin, readMember, readProgram, typedBefore, type Figure, type Reading } from './figures';
import type { Indicator } from './indicators';
import type { Member } from './members';
import { narrative, NO_UNDUPLICATED, NOTHING_REASONS } from './narratives';
import type { Outcome, ReportState } from './outcomes';
import type { Program } from './programs';
import type { Dice } from './random';

export interface Report {
  id: string;
  memberId: string;
  cycleId: string;
  obligationId: string;
  state: ReportState;
  unduplicatedPeople: number | null;
  unduplicatedReason: string | null;
  isNothingToReport: boolean;
  nothingReason: string | null;
  narrative: string | null;
  narrativeLanguage: 'es' | 'en' | null;
  signatory: string | null;
  folio: string;
  submittedAt: string | null;
  firstSubmittedAt: string | null;
  submittedBy: string | null;
  isFiledOnBehalf: boolean;
  softChecks: number;
  unexplainedChecks: number;
  returnedAt: string | null;
  approvedAt: string | null;
  lastEditedBy: string | null;
  createdAt: string;
  updatedAt: string;
  member: Member;
  obligation: Obligation;
  steps: Outcome['steps'];
  attachments: Attachment[];
  figures: Figure[];
}

export interface Order {
  member: Member;
  programs: Program[];
  /** What its cycle asks for. */
  catalogue: Indicator[];
  obligation: Obligation;
  outcome: Outcome;
  accounts: Accounts;
  /** Of the cycle's reports, in the order of their names. */
  place: number;
  signatory: string;
  drawings: readonly Drawing[];
}

/** One report, as its coordinator left it. */
export function makeReport(order: Order, dice: Dice): Report {
  const { member, obligation, outcome, accounts } = order;
  const { cycle } = obligation;
  const id = dice.id(cycle.openedAt);
  const submissions = outcome.steps.filter(({ kind }) => kind === 'submitted');
  const submittedAt = submissions.at(-1)?.at ?? null;
  const isOnBehalf = submittedAt !== null && !isOpen(cycle) && dice.chance(0.02);
  const editor = isOnBehalf ? accounts.staff : accounts.coordinators.get(member.id)!;
  const wasTouched = outcome.filled > 0;
  const figures = makeFigures(order, { reportId: id, editor }, dice);
  /** Far from the quarter before, and without a note. */
  const unexplained = submittedAt ? figures.filter(({ isSurprising, note }) => isSurprising && !note).length : 0;
  const approvedAt = outcome.steps.find(({ kind }) => kind === 'approved')?.at ?? null;
  const language = member.languages.includes('en') && dice.chance(0.25) ? 'en' : 'es';
  const tells = submittedAt !== null && !outcome.isNothingToReport && dice.chance(0.85);
  const lastEditedBy = wasTouched ? editor : null;
  const firstSubmittedAt = submissions[0]?.at ?? null;
  const updatedAt = outcome.steps.at(-1)?.at ?? outcome.typedAt ?? cycle.openedAt;
  return {
    id,
    memberId: member.id,
    cycleId: cycle.id,
    obligationId: obligation.id,
    state: outcome.state,
    ...(submittedAt && !outcome.isNothingToReport
      ? unduplicated(figures, dice)
      : { unduplicatedPeople: null, unduplicatedReason: null }),
    isNothingToReport: outcome.isNothingToReport,
    nothingReason: outcome.isNothingToReport ? dice.pick(NOTHING_REASONS) : null,
    narrative: tells ? narrative(cycle, language, dice) : null,
    narrativeLanguage: tells ? language : null,
    signatory: submittedAt ? order.signatory : null,
    folio: `${cycle.code}-${String(order.place).padStart(4, '0')}-${letters(dice)}`,
    submittedAt,
    firstSubmittedAt,
    submittedBy: submittedAt ? editor : null,
    isFiledOnBehalf: isOnBehalf,
    softChecks: unexplained,
    unexplainedChecks: unexplained,
    returnedAt: outcome.steps.filter(({ kind }) => kind === 'returned').at(-1)?.at ?? null,
    approvedAt,
    lastEditedBy,
    createdAt: cycle.openedAt,
    updatedAt,
    member,
    obligation,
    steps: outcome.steps,
    attachments: attachmentsOf(
      { lastEditedBy, firstSubmittedAt, updatedAt },
      { place: order.place - 1, drawings: order.drawings },
      dice.of('attachments'),
    ),
    figures,
  };
}

function makeFigures(
  { member, programs, catalogue, obligation, outcome }: Order,
  { reportId, editor }: { reportId: string; editor: string },
  dice: Dice,
): Figure[] {
  const { cycle } = obligation;
  const wanted: [Program | null, Indicator][] = [
    ...programs
      .filter((program) => ranWithin(program, obligation))
      .flatMap((program) => askedOf(program, cycle, catalogue).map((each): [Program, Indicator] => [program, each])),
    ...catalogue.filter(({ level }) => level === 'member').map((indicator): [null, Indicator] => [null, indicator]),
  ];
  const filled = outcome.isNothingToReport ? 0 : Math.round(wanted.length * outcome.filled);
  const surprising = outcome.isSurprising ? wanted.filter(([, { isHeadcount }]) => isHeadcount)[1]?.[0] : undefined;
  return wanted.map(([program, indicator], at) => {
    const own = dice.of(`${program?.id ?? ''}${indicator.code}`);
    const isTyped = at < filled;
    const isSurprising = indicator.isHeadcount && program === surprising;
    const read = (): Reading =>
      program
        ? readProgram(program, indicator, obligation, own, isSurprising ? 4.2 : 1)
        : readMember(member, indicator, obligation, own);
    return {
      id: own.id(cycle.openedAt),
      memberId: member.id,
      reportId,
      programId: program?.id ?? null,
      indicatorVersionId: indicator.versionId,
      ...(isTyped ? read() : EMPTY),
      updatedBy: isTyped ? editor : null,
      updatedAt: isTyped ? typedBefore(outcome.typedAt!, cycle, own) : cycle.openedAt,
      indicator,
      program,
      isSurprising,
    };
  });
}

/** What it has chosen, by the definitions that the cycle asks by; a special report asks its own of every program of the area. */
const askedOf = (program: Program, { kind }: Cycle, catalogue: Indicator[]): Indicator[] =>
  kind === 'special'
    ? catalogue.filter(({ area, level }) => level === 'program' && area === program.area)
    : program.indicators.flatMap(({ id }) => catalogue.find((each) => each.id === id) ?? []);

/** Programs of one NGO share people: its own number lies between the largest and the sum. Some cannot tell, and say why. */
function unduplicated(figures: Figure[], dice: Dice) {
  const isCounted = figures.some(({ indicator }) => indicator.isHeadcount);
  if (!isCounted) return { unduplicatedPeople: null, unduplicatedReason: null };
  const counts = figures.filter(({ indicator }) => indicator.isHeadcount).map(({ value }) => Number(value));
  const [largest, sum] = [Math.max(0, ...counts), counts.reduce((all, count) => all + count, 0)];
  if (largest < sum && dice.chance(0.14))
    return { unduplicatedPeople: null, unduplicatedReason: dice.pick(NO_UNDUPLICATED) };
  const overlap = dice.chance(0.3) ? 0 : dice.between(0.1, 0.7);
  return { unduplicatedPeople: Math.round(sum - (sum - largest) * overlap), unduplicatedReason: null };
}

/** Without I, O, 0 and 1, as the folios of real reports. */
const letters = (dice: Dice): string =>
  Array.from({ length: 4 }, () => dice.pick([...'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'])).join('');

export function reportRow({ member: _m, obligation: _o, steps: _s, figures: _f, attachments: _a, ...row }: Report) {
  return row;
}

export function figureRow({ indicator: _i, program: _p, isSurprising: _s, ...row }: Figure) {
  return row;
}
