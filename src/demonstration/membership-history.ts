import { addDays, instant, type Day } from './days';
import type { Dice } from './random';

export type Status = 'prospect' | 'applicant' | 'active' | 'grace' | 'lapsed' | 'suspended' | 'resigned' | 'declined';

export interface Decision {
  id: string;
  memberId: string;
  kind:
    | 'registration'
    | 'application'
    | 'admission'
    | 'renewal'
    | 'suspension'
    | 'reinstatement'
    | 'resignation'
    | 'decline';
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

const REASONS: Partial<Record<Decision['kind'], string>> = {
  resignation: 'Cierra sus programas en la región y lo comunica por escrito.',
  suspension: 'Dos informes trimestrales sin entregar y sin respuesta a los recordatorios.',
  reinstatement: 'Entregó los informes pendientes.',
  decline: 'Sus fines no coinciden con las áreas de la coalición.',
};

/** One member's decisions. Each keeps what came before its day and supersedes what had been written for after. */
export class History {
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
    this.write(this.decide('application', on, { reason: 'Presentó su solicitud con la documentación.' }), [
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
