import type { MemberStatus, Period } from '../api/types';
import { blank, text } from '../ui/cleaning';

export interface AdmissionForm {
  from: string;
  termEndsOn: string;
  memberNumber: string;
  boardMinute: string;
  reason: string;
}

/** A membership runs to the end of the year, as most coalitions have it; the person may say otherwise. */
export const admissionOn = (today: string): AdmissionForm => ({
  from: today,
  termEndsOn: `${today.slice(0, 4)}-12-31`,
  memberNumber: '',
  boardMinute: '',
  reason: '',
});

export const toAdmission = (form: AdmissionForm) => ({
  from: form.from,
  termEndsOn: blank(form.termEndsOn),
  boardMinute: text(form.boardMinute),
  reason: text(form.reason),
  ...(text(form.memberNumber) ? { memberNumber: form.memberNumber.trim() } : {}),
});

export type SimpleKind = 'renewal' | 'suspension' | 'reinstatement' | 'resignation' | 'decline';

/** What the dialogs of the simple decisions ask for; each takes what it needs of it. */
export interface DecisionForm {
  on: string;
  from: string;
  until: string;
  /** Of the dues that a renewal writes along; empty: none. */
  categoryId: string;
  termEndsOn: string;
  reason: string;
  boardMinute: string;
}

export const NEEDS_REASON: readonly SimpleKind[] = ['suspension', 'resignation', 'decline'];

/** A renewal proposes a year more than the present term, or the rest of this year where there is none. */
export function decisionOn(
  today: string,
  periods: readonly Pick<Period, 'status' | 'to' | 'supersededAt'>[],
): DecisionForm {
  const ends = periods
    .filter(({ status, supersededAt }) => status === 'active' && !supersededAt)
    .map(({ to }) => to ?? '')
    .sort()
    .at(-1);
  const isAhead = ends !== undefined && ends >= today;
  const termEndsOn = isAhead ? aYearLater(ends) : `${today.slice(0, 4)}-12-31`;
  return { on: today, from: '', until: '', categoryId: '', termEndsOn, reason: '', boardMinute: '' };
}

export const aYearLater = (day: string): string =>
  `${String(Number(day.slice(0, 4)) + 1).padStart(4, '0')}${day.slice(4).replace('02-29', '02-28')}`;

const grounds = ({ reason, boardMinute }: Pick<DecisionForm, 'reason' | 'boardMinute'>) => ({
  reason: text(reason),
  boardMinute: text(boardMinute),
});
const withReason = (form: Pick<DecisionForm, 'reason' | 'boardMinute'>) => ({
  reason: form.reason.trim(),
  boardMinute: text(form.boardMinute),
});

export const toRenewal = (form: DecisionForm) => ({
  ...(form.from ? { from: form.from } : {}),
  termEndsOn: blank(form.termEndsOn),
  ...(form.categoryId ? { term: { categoryId: form.categoryId } } : {}),
  ...grounds(form),
});
export const toSuspension = (form: DecisionForm) => ({ on: form.on, until: blank(form.until), ...withReason(form) });
export const toReinstatement = (form: DecisionForm) => ({ on: form.on, ...grounds(form) });
/** A resignation, and a decline. */
export const toLeaving = (form: DecisionForm) => ({ on: form.on, ...withReason(form) });

export interface CorrectionRow {
  status: MemberStatus | '';
  from: string;
  to: string;
}
export interface CorrectionForm {
  periods: CorrectionRow[];
  reason: string;
  boardMinute: string;
}
export const emptyRow = (from = ''): CorrectionRow => ({ status: '', from, to: '' });

export const toCorrection = ({ periods, ...form }: CorrectionForm) => ({
  periods: periods.map(({ status, from, to }) => ({ status: status as MemberStatus, from, to: blank(to) })),
  ...withReason(form),
});
