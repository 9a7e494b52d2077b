import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Access } from '../access/access';
import { Database } from '../shared/database/database';
import { SettingsService } from '../settings/settings.service';
import { MembershipDecision } from './membership-decision.entity';
import { MembershipPeriod } from './membership-period.entity';

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
    const today = await this.settings.today();
    const decisionId = uuid();
    await this.database.manager.insert(MembershipDecision, {
      id: decisionId,
      memberId,
      kind: 'registration',
      effectiveOn: today,
      decidedBy: this.access.actor.accountId,
    });
    await this.database.manager.insert(MembershipPeriod, {
      id: uuid(),
      memberId,
      status: 'prospect',
      during: `[${today},)`,
      decisionId,
    });
  }
}
