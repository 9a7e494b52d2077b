import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditEvents } from '../audit/audit-events';
import { RUNNING_CONFIG, type RunningConfig } from '../shared/running-config';

interface Opened {
  sessionId: string;
  accountId: string;
  role: string;
  memberIds: readonly string[];
}

/** Who came in, went out, and was not let in. An NGO reads it of its own coordinators; all else is for administrators. */
@Injectable()
export class SignInEvents {
  constructor(
    private readonly events: AuditEvents,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  async note(manager: EntityManager, happened: 'signed-in' | 'signed-out', session: Opened): Promise<void> {
    const { sessionId, accountId, role, memberIds } = session;
    for (const memberId of memberIds.length ? memberIds : [null])
      await this.events.noteIn(manager, {
        table: 'sessions',
        rowId: sessionId,
        memberId,
        audience: memberId ? 'member' : 'administrator',
        detail: { happened },
        by: { accountId, role },
      });
  }

  /** An address without an account is told apart by a keyed digest: it may be somebody's all the same, or a password in the wrong field. */
  async refused(email: string, accountId: string | undefined): Promise<void> {
    const digest = () =>
      createHmac('sha256', this.config.secret).update(`no account/${email}`).digest('hex').slice(0, 16);
    await this.events.note({
      table: 'accounts',
      rowId: accountId ?? null,
      memberId: null,
      audience: 'administrator',
      detail: { happened: 'sign-in-refused', ...(!accountId && { digest: digest() }) },
      by: { accountId: null, role: null },
    });
  }
}
