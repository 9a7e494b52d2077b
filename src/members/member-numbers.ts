import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database } from '../shared/database/database';
import { checkIdentifier } from './identifiers';
import { MemberIdentifier } from './member-identifier.entity';

const SCHEME = 'member-number';
/** Held while a number is chosen, until the transaction ends: two admissions never choose the same. */
export const NUMBERS_LOCK = 7_262_371;

/** The coalition's own numbers: M-0001, M-0002, … */
@Injectable()
export class MemberNumbers {
  constructor(private readonly database: Database) {}

  /** Gives this number, or the next free one to who has none. Called by who holds the member's row. */
  async give(memberId: string, given?: string): Promise<void> {
    const wanted = given && checkIdentifier(SCHEME, given).value;
    const { manager } = this.database;
    const held = await manager.findOneBy(MemberIdentifier, { memberId, scheme: SCHEME });
    if (held && (wanted ?? held.value) === held.value) return;
    if (held) await manager.update(MemberIdentifier, held.id, { value: wanted });
    else
      await manager.insert(MemberIdentifier, {
        id: uuid(),
        memberId,
        scheme: SCHEME,
        value: wanted ?? (await this.next()),
        state: 'verified',
      });
  }

  private async next(): Promise<string> {
    const [, row] = await Promise.all([
      this.database.row('SELECT pg_advisory_xact_lock($1)', [NUMBERS_LOCK]),
      this.database.row<{ number: string }>(NEXT), // behind the lock: it sees what had committed when it began
    ]);
    return `M-${row!.number.padStart(4, '0')}`;
  }
}

const NEXT = {
  name: 'member-numbers.next',
  text: `SELECT (coalesce(max(substr(value, 3)::bigint), 0) + 1)::text AS number FROM member_identifiers
    WHERE scheme = 'member-number' AND value ~ '^M-[0-9]{4,9}$'`,
};
