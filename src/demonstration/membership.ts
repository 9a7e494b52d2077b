import { addDays, instant, type Day } from './days';
import type { Member } from './members';
import type { Dice } from './random';

export type Status = 'prospect' | 'applicant' | 'active' | 'grace' | 'lapsed' | 'suspended' | 'resigned' | 'declined';

export interface Decision {
  id: string;
  memberId: string;
  kind: 'registration' | 'admission' | 'renewal' | 'suspension' | 'reinstatement' | 'resignation' | 'decline';
  effectiveOn: Day;
  termEndsOn: Day | null;
  reason: string | null;
  boardMinute: string | null;
  decidedBy: string | null;
  decidedAt: string;
}

export interface Period {
  id: string;
  memberId: string;
  status: Status;
  /** First and last day; without a last day it lasts. */
  from: Day;
  to: Day | null;
  decisionId: string;
  recordedAt: string;
  supersededAt: string | null;
  supersededBy: string | null;
}

export const GRACE_DAYS = 60;

/** How the 17 that are not plainly active stand today, by their place in the register; the others are active. */
const STANDING: Record<number, Status | 'reinstated'> = Object.fromEntries([
  ...[11, 37, 64, 90].map((at) => [at, 'grace']),
  ...[19, 58, 102].map((at) => [at, 'lapsed']),
  ...[26, 83].map((at) => [at, 'suspended']),
  ...[33, 71, 118].map((at) => [at, 'resigned']),
  ...[124, 128].map((at) => [at, 'prospect']),
  ...[125, 129].map((at) => [at, 'applicant']),
  [127, 'declined'],
  [45, 'reinstated'],
]);

/** Each member's decisions and what they wrote, grace and lapse in advance wherever a term ends. */
export function makeMembership(members: Member[], today: Day, admin: string, dice: Dice) {
  const decisions: Decision[] = [];
  const periods: Period[] = [];
  members.forEach((member, index) => {
    const history = new History(member.id, admin, dice.of(member.slug));
    live(history, STANDING[index] ?? 'active', index, today, dice.of(`${member.slug} dates`));
    decisions.push(...history.decisions);
    periods.push(...history.periods);
  });
  return { decisions, periods };
}

function live(history: History, standing: Status | 'reinstated', index: number, today: Day, dice: Dice): void {
  const ago = (from: number, to: number) => addDays(today, -dice.whole(from, to));
  if (standing === 'prospect' || standing === 'applicant' || standing === 'declined') {
    const registered = ago(50, 120);
    history.register(registered);
    if (standing === 'prospect') return;
    history.apply(addDays(registered, 14));
    if (standing === 'declined') history.decline(addDays(registered, 40));
    return;
  }
  // Most have been members for long; every tenth joined while the demonstration's quarters ran, often inside one.
  const joined = index >= 2 && index % 10 === 4 ? ago(120, 800) : ago(850, 3600);
  history.register(addDays(joined, -45));
  history.apply(addDays(joined, -30));
  const year = today.slice(0, 4);
  if (standing === 'active') {
    const lastTerm = `${Number(year) - 1}-12-31`;
    if (index % 3 === 2) history.admit(joined, null);
    else if (joined > lastTerm) history.admit(joined, `${year}-12-31`);
    else {
      history.admit(joined, lastTerm);
      history.renew(addDays(lastTerm, 1), `${year}-12-31`);
    }
    return;
  }
  if (standing === 'grace') history.admit(joined, ago(8, 45));
  else if (standing === 'lapsed') history.admit(joined, ago(GRACE_DAYS + 15, GRACE_DAYS + 60));
  else {
    history.admit(joined, null);
    if (standing === 'resigned') history.end('resignation', 'resigned', ago(20, 300));
    if (standing === 'suspended') history.end('suspension', 'suspended', ago(25, 100));
    if (standing === 'reinstated') {
      const suspended = ago(380, 400);
      history.end('suspension', 'suspended', suspended);
      history.end('reinstatement', 'active', addDays(suspended, 75));
    }
  }
}

const REASONS: Partial<Record<Decision['kind'], string>> = {
  resignation: 'Cierra sus programas en la región y lo comunica por escrito.',
  suspension: 'Dos informes trimestrales sin entregar y sin respuesta a los recordatorios.',
  reinstatement: 'Entregó los informes pendientes.',
  decline: 'Sus fines no coinciden con las áreas de la coalición.',
};

/** One member's decisions. Each keeps what came before its day and supersedes what had been written for after. */
class History {
  readonly decisions: Decision[] = [];
  readonly periods: Period[] = [];

  constructor(
    private readonly memberId: string,
    private readonly admin: string,
    private readonly dice: Dice,
  ) {}

  register(on: Day): void {
    this.write(this.decide('registration', on), [['prospect', on, null]]);
  }

  apply(on: Day): void {
    this.write(this.decide('registration', on, { reason: 'Presentó su solicitud con la documentación.' }), [
      ['applicant', on, null],
    ]);
  }

  decline(on: Day): void {
    this.write(this.decide('decline', on, { minute: true }), [['declined', on, null]]);
  }

  admit(from: Day, termEndsOn: Day | null): void {
    this.writeTerm(this.decide('admission', from, { termEndsOn, minute: true }), from, termEndsOn);
  }

  renew(from: Day, termEndsOn: Day): void {
    this.writeTerm(this.decide('renewal', from, { termEndsOn, decidedOn: addDays(from, -16) }), from, termEndsOn);
  }

  end(kind: 'resignation' | 'suspension' | 'reinstatement', status: Status, on: Day): void {
    this.write(this.decide(kind, on, { minute: true }), [[status, on, null]]);
  }

  private writeTerm(decision: Decision, from: Day, endsOn: Day | null): void {
    if (endsOn === null) return this.write(decision, [['active', from, null]]);
    const graceEndsOn = addDays(endsOn, GRACE_DAYS);
    this.write(decision, [
      ['active', from, endsOn],
      ['grace', addDays(endsOn, 1), graceEndsOn],
      ['lapsed', addDays(graceEndsOn, 1), null],
    ]);
  }

  private decide(
    kind: Decision['kind'],
    on: Day,
    {
      termEndsOn = null,
      reason = REASONS[kind] ?? null,
      minute = false,
      decidedOn = on,
    }: { termEndsOn?: Day | null; reason?: string | null; minute?: boolean; decidedOn?: Day } = {},
  ): Decision {
    const at = instant(decidedOn, 11, this.dice.whole(0, 59));
    const decision: Decision = {
      id: this.dice.id(at),
      memberId: this.memberId,
      kind,
      effectiveOn: on,
      termEndsOn,
      reason,
      boardMinute: minute ? `Acta ${decidedOn.slice(0, 4)}-${this.dice.whole(1, 12)} (demo)` : null,
      decidedBy: this.admin,
      decidedAt: at,
    };
    this.decisions.push(decision);
    return decision;
  }

  private write({ id: decisionId, decidedAt: at }: Decision, written: [Status, Day, Day | null][]): void {
    const from = written[0]![1];
    for (const period of [...this.periods]) {
      if (period.supersededAt || (period.to && period.to < from)) continue;
      period.supersededAt = at;
      period.supersededBy = decisionId;
      if (period.from < from) {
        const kept = {
          id: this.dice.id(at),
          to: addDays(from, -1),
          recordedAt: at,
          supersededAt: null,
          supersededBy: null,
        };
        this.periods.push({ ...period, ...kept });
      }
    }
    for (const [status, since, to] of written) {
      this.periods.push({
        id: this.dice.id(at),
        memberId: this.memberId,
        status,
        from: since,
        to,
        decisionId,
        recordedAt: at,
        supersededAt: null,
        supersededBy: null,
      });
    }
  }
}

export const periodRow = ({ from, to, ...row }: Period) => ({ ...row, during: `[${from},${to ?? ''}]` });
