import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Database } from '../shared/database/database';
import { Invalid } from '../shared/http/problems';
import { planIdentifiers, type WantedIdentifier } from './identifier-plan';
import { MemberIdentifier } from './member-identifier.entity';

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
