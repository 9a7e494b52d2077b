import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Access } from '../access/access';
import { SettingsService } from '../settings/settings.service';
import { Database } from '../shared/database/database';
import { Invalid, IllegalTransition, NotFound } from '../shared/http/problems';
import { Member } from './member.entity';
import { memberScope } from './member.scope';
import { MembershipDecision } from './membership-decision.entity';
import { MembershipPeriod } from './membership-period.entity';
import { type Decision, type PeriodInForce, readRange, type Refusal, rewrite, writeRange } from './membership-periods';

/** Why a decision was taken, as it was put on record. */
export interface Grounds {
  reason?: string | null;
  boardMinute?: string | null;
}

interface InForce {
  id: string;
  status: PeriodInForce['status'];
  during: string;
  decision_id: string;
}

/** Writes decisions about a membership, and the periods that follow from them. */
@Injectable()
export class Memberships {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly settings: SettingsService,
  ) {}

  /** A new member's first decision: a prospect from today on. */
  async register(memberId: string): Promise<void> {
    await this.decide(memberId, { kind: 'registration', on: await this.settings.today() });
  }

  /** It has asked to join: an applicant from today on. */
  async apply(memberId: string): Promise<void> {
    await this.decide(memberId, { kind: 'application', on: await this.settings.today() });
  }

  /** One at a time for a member: who comes second finds what the first has written. */
  async decide(memberId: string, decision: Decision, grounds: Grounds = {}): Promise<void> {
    const [, inForce, today] = await Promise.all([
      this.lock(memberId),
      this.database.rows<InForce>(IN_FORCE, [memberId]),
      this.settings.today(),
    ]);
    const periods = inForce.map(({ id, status, during }) => ({ id, status, ...readRange(during) }));
    const rewriting = rewrite(periods, decision, today);
    if (rewriting.isRefused) throw refused(decision, rewriting.code, rewriting.allowed);
    const decisionId = await this.write(memberId, decision, grounds);
    if (rewriting.supersede.length)
      await this.database.manager.update(
        MembershipPeriod,
        { id: In(rewriting.supersede) },
        { supersededAt: () => 'now()', supersededBy: decisionId },
      );
    await this.database.manager.insert(
      MembershipPeriod,
      rewriting.insert.map(({ status, cutFrom, ...days }) => ({
        id: uuid(),
        memberId,
        status,
        during: writeRange(days),
        decisionId: cutFrom ? inForce.find(({ id }) => id === cutFrom)!.decision_id : decisionId,
      })),
    );
    if (decision.kind !== 'registration') await this.bump(memberId);
  }

  private async lock(memberId: string): Promise<void> {
    const reach = this.access.reach('membership.decide');
    const locked = await this.database.row(
      {
        name: `memberships.lock.${reach}`,
        text: `SELECT m.id FROM members m WHERE m.id = $1 AND ${memberScope(reach, 'm.id', '$2')} FOR UPDATE`,
      },
      [memberId, this.access.actor.memberIds],
    );
    if (!locked) throw NotFound();
  }

  private async write(memberId: string, decision: Decision, { reason, boardMinute }: Grounds): Promise<string> {
    const id = uuid();
    await this.database.manager.insert(MembershipDecision, {
      id,
      memberId,
      kind: decision.kind,
      effectiveOn: decision.kind === 'admission' ? decision.from : decision.on,
      termEndsOn: decision.kind === 'admission' ? decision.termEndsOn : null,
      reason,
      boardMinute,
      decidedBy: this.access.actor.accountId,
    });
    return id;
  }

  /** The membership is part of what a member's ETag stands for. The row is locked, so no version is overwritten. */
  private async bump(memberId: string): Promise<void> {
    await this.database.manager.update(Member, memberId, { version: () => 'version + 1', updatedAt: () => 'now()' });
  }
}

// Read behind the lock: every statement sees what had committed when it began.
const IN_FORCE = {
  name: 'memberships.in-force',
  text: 'SELECT id, status, during::text, decision_id FROM membership_periods WHERE member_id = $1 AND superseded_at IS NULL ORDER BY during',
};

const refused = (decision: Decision, code: Refusal, allowed: Decision['kind'][]) =>
  code === 'illegal-transition'
    ? IllegalTransition({ extra: { allowed } })
    : Invalid({
        errors: [
          { pointer: code.startsWith('term-') ? '/termEndsOn' : decision.kind === 'admission' ? '/from' : '/on', code },
        ],
      });
