import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Access } from '../access/access';
import { memberScope } from '../members/member.scope';
import { SettingsService } from '../settings/settings.service';
import { Database } from '../shared/database/database';
import type { JsonText } from '../shared/http/json-text';
import { Invalid, NotFound } from '../shared/http/problems';
import { AlreadyFiled, CycleNotOpen, NoExtension } from './cycles.problems';
import type { ExtendDto, ExtendedResponse, WithdrawExtensionDto } from './dto/extension.dto';
import { ObligationExtension } from './obligation-extension.entity';
import { ObligationsQueries } from './obligations.queries';

interface Owed {
  memberId: string;
  dueOn: string;
  extendedTo: string | null;
  isFiled: boolean;
  isOpen: boolean;
}

/** More time for who owes a report. The due day stays beside it, and so does everything that was granted before. */
@Injectable()
export class ExtensionsService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly settings: SettingsService,
    private readonly queries: ObligationsQueries,
  ) {}

  async extend(id: string, { until, reason }: ExtendDto): Promise<JsonText> {
    const owed = await this.lock(id);
    if (until <= owed.dueOn) throw Invalid({ errors: [{ pointer: '/until', code: 'not-after-due-day' }] });
    await this.refusePast(until);
    await this.write(id, owed, until, reason);
    return this.queries.one(id);
  }

  async withdraw(id: string, { reason }: WithdrawExtensionDto): Promise<JsonText> {
    const owed = await this.lock(id);
    if (owed.extendedTo === null) throw NoExtension();
    await this.write(id, owed, null, reason);
    return this.queries.one(id);
  }

  /** Everybody who has not handed in yet; who has been given longer keeps it. */
  async extendAll(cycleId: string, { until, reason }: ExtendDto): Promise<ExtendedResponse> {
    await this.refusePast(until);
    const cycle = await this.database.row<{ isOpen: boolean }>(
      'SELECT opened_at IS NOT NULL AND closed_at IS NULL AS "isOpen" FROM cycles WHERE id = $1 FOR KEY SHARE',
      [cycleId],
    );
    if (!cycle) throw NotFound();
    if (!cycle.isOpen) throw CycleNotOpen();
    const extended = await this.database.execute(EXTEND_ALL, [cycleId, until, reason, this.access.actor.accountId]);
    return { extended };
  }

  private async lock(id: string): Promise<Owed> {
    const scope = memberScope(this.access.reach('obligations.extend'), 'o.member_id', '$2');
    const owed = await this.database.row<Owed>(
      `SELECT o.member_id AS "memberId", o.due_on::text AS "dueOn", o.extended_to::text AS "extendedTo",
              EXISTS (SELECT FROM reports r WHERE r.obligation_id = o.id AND r.first_submitted_at IS NOT NULL) AS "isFiled",
              c.opened_at IS NOT NULL AND c.closed_at IS NULL AS "isOpen"
         FROM obligations o JOIN cycles c ON c.id = o.cycle_id WHERE o.id = $1 AND ${scope} FOR NO KEY UPDATE OF o`,
      [id, this.access.actor.memberIds],
    );
    if (!owed) throw NotFound();
    if (!owed.isOpen) throw CycleNotOpen();
    if (owed.isFiled) throw AlreadyFiled();
    return owed;
  }

  private async refusePast(until: string): Promise<void> {
    if (until < (await this.settings.today())) throw Invalid({ errors: [{ pointer: '/until', code: 'past-day' }] });
  }

  private async write(
    obligationId: string,
    { memberId }: Owed,
    extendedTo: string | null,
    reason: string,
  ): Promise<void> {
    const { accountId: grantedBy } = this.access.actor;
    await this.database.manager.insert(ObligationExtension, {
      id: uuid(),
      memberId,
      obligationId,
      extendedTo,
      reason,
      grantedBy,
    });
    await this.database.execute('UPDATE obligations SET extended_to = $2 WHERE id = $1', [obligationId, extendedTo]);
  }
}

const EXTEND_ALL = `WITH longer AS (
    UPDATE obligations o SET extended_to = $2::date FROM reports r
     WHERE o.cycle_id = $1 AND r.obligation_id = o.id AND r.first_submitted_at IS NULL AND $2::date > coalesce(o.extended_to, o.due_on)
    RETURNING o.id, o.member_id)
  INSERT INTO obligation_extensions (id, member_id, obligation_id, extended_to, reason, granted_by)
  SELECT new_id(), l.member_id, l.id, $2::date, $3, $4::uuid FROM longer l`;
