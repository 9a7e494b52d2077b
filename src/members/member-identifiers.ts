import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Database } from '../shared/database/database';
import { updateVersioned } from '../shared/database/update-versioned';
import { Invalid, NotFound } from '../shared/http/problems';
import { planIdentifiers, type WantedIdentifier } from './identifier-plan';
import type { Scheme } from './identifiers';
import { Member } from './member.entity';
import { MemberIdentifier } from './member-identifier.entity';

/** What the office says of one that stands there. */
type Judgement = Pick<MemberIdentifier, 'state'> & Partial<Pick<MemberIdentifier, 'means' | 'note' | 'overrideReason'>>;

/** What others call a member. Called by who holds the member's row. */
@Injectable()
export class MemberIdentifiers {
  constructor(private readonly database: Database) {}

  async add(memberId: string, wanted: WantedIdentifier[]): Promise<void> {
    await this.write(memberId, [], wanted);
  }

  async replace(memberId: string, wanted: WantedIdentifier[]): Promise<void> {
    await this.write(memberId, await this.database.manager.findBy(MemberIdentifier, { memberId }), wanted);
  }

  /** Holds the member's row for what is said of its identifiers, which are part of what its ETag stands for. */
  async hold(memberId: string, scheme: Scheme, version?: number): Promise<MemberIdentifier> {
    const change = { updatedAt: () => 'now()' };
    if (version === undefined)
      await this.database.manager.update(Member, memberId, { ...change, version: () => 'version + 1' });
    else await updateVersioned(this.database, Member, memberId, version, change);
    const held = await this.database.manager.findOneBy(MemberIdentifier, { memberId, scheme });
    if (!held) throw NotFound();
    return held;
  }

  async judge(memberId: string, scheme: Scheme, judgement: Judgement): Promise<void> {
    const change = { means: null, note: null, overrideReason: null, ...judgement };
    await this.database.manager.update(MemberIdentifier, { memberId, scheme }, change);
  }

  private async write(memberId: string, held: MemberIdentifier[], wanted: WantedIdentifier[]): Promise<void> {
    const { errors, drop, change, add } = planIdentifiers(held, wanted);
    if (errors.length) throw Invalid({ errors });
    const { manager } = this.database;
    if (drop.length) await manager.delete(MemberIdentifier, { id: In(drop.map(({ id }) => id)) });
    for (const { id, value, state, overrideReason } of change)
      await manager.update(MemberIdentifier, id, { value, state, overrideReason });
    if (add.length)
      await manager.insert(
        MemberIdentifier,
        add.map((identifier) => ({ id: uuid(), memberId, ...identifier })),
      );
  }
}
