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
    | 'decline'
    | 'correction';
  effectiveOn: Day;
  termEndsOn: Day | null;
  /** Of a suspension. */
  endsOn: Day | null;
  reason: string | null;
  boardMinute: string | null;
  decidedBy: string | null;
  decidedAt: string;
}

export interface Period {
  id: string;
  memberId: string;
  status: Status;
  /** Of a suspension: what the member would be without it. */
  otherwise: 'active' | null;
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
  correction: 'El acta de aquella suspensión no se había capturado; se corrige al cotejar el archivo.',
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

  end(kind: 'resignation' | 'reinstatement', status: Status, on: Day): void {
    this.write(this.decide(kind, on, { minute: true }), [[status, on, null]]);
  }

  /** Of a membership without end: afterwards it is active again. */
  suspend(on: Day, until: Day | null): void {
    const suspension = this.decide('suspension', on, { endsOn: until, minute: true });
    const [admitted] = this.periods.filter(({ supersededAt }) => !supersededAt).slice(-1);
    this.write(suspension, [['suspended', on, until]]);
    if (until)
      this.periods.push({
        ...this.period(suspension, ['active', addDays(until, 1), null]),
        decisionId: admitted!.decisionId,
      });
  }

  /** What was not on record: that it was suspended on some days long ago. */
  correct(decidedOn: Day, from: Day, to: Day): void {
    const correction = this.decide('correction', from, { minute: true, decidedOn });
    const changed = this.periods.find((each) => !each.supersededAt && each.from < from && (!each.to || each.to > to))!;
    const { decidedAt: at, id } = correction;
    const piece = (days: { from: Day; to: Day | null }): Period => ({
      ...changed,
      ...days,
      id: this.dice.id(at),
      recordedAt: at,
    });
    this.periods.push(
      piece({ from: changed.from, to: addDays(from, -1) }),
      this.period(correction, ['suspended', from, to]),
      piece({ from: addDays(to, 1), to: changed.to }),
    );
    Object.assign(changed, { supersededAt: at, supersededBy: id });
  }

  private period({ id: decisionId, decidedAt: at }: Decision, [status, from, to]: [Status, Day, Day | null]): Period {
    return {
      id: this.dice.id(at),
      memberId: this.memberId,
      status,
      otherwise: status === 'suspended' ? 'active' : null,
      from,
      to,
      decisionId,
      recordedAt: at,
      supersededAt: null,
      supersededBy: null,
    };
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
      endsOn = null,
      reason = REASONS[kind] ?? null,
      minute = false,
      decidedOn = on,
    }: { termEndsOn?: Day | null; endsOn?: Day | null; reason?: string | null; minute?: boolean; decidedOn?: Day } = {},
  ): Decision {
    const at = instant(decidedOn, 11, this.dice.whole(0, 59));
    const decision: Decision = {
      id: this.dice.id(at),
      memberId: this.memberId,
      kind,
      effectiveOn: on,
      termEndsOn,
      endsOn,
      reason,
      boardMinute: minute ? `Acta ${decidedOn.slice(0, 4)}-${this.dice.whole(1, 12)} (demo)` : null,
      decidedBy: this.admin,
      decidedAt: at,
    };
    this.decisions.push(decision);
    return decision;
  }

  private write(decision: Decision, written: [Status, Day, Day | null][]): void {
    const { id: decisionId, decidedAt: at } = decision;
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
    for (const each of written) this.periods.push(this.period(decision, each));
  }
}

export const periodRow = ({ from, to, ...row }: Period) => ({ ...row, during: `[${from},${to ?? ''}]` });
