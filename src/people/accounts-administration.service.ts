import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Access } from '../access/access';
import { carriesMembers } from '../access/policy';
import { Database } from '../shared/database/database';
import { updateVersioned } from '../shared/database/update-versioned';
import type { JsonText } from '../shared/http/json-text';
import { IllegalTransition, Invalid, NotFound } from '../shared/http/problems';
import { AccountsQueries } from './accounts.queries';
import type { ChangeAccessDto } from './dto/account-access.dto';
import { grantChanges, type Held, type Wanted } from './grant-changes';
import { OwnAccess } from './people.problems';

type Status = 'active' | 'deactivated';

/** What an account may act as. It is read with every request, so that what changes here holds from the next one on. */
@Injectable()
export class AccountsAdministration {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly accounts: AccountsQueries,
  ) {}

  async change(id: string, version: number, { grants }: ChangeAccessDto): Promise<JsonText> {
    const wanted = grants.map(({ role, memberIds = [] }): Wanted => ({ role, memberIds }));
    await this.assertMayChange(id, wanted);
    await this.assertSound(wanted);
    await updateVersioned(this.database, 'accounts', id, version, {});
    const { ended, moved, given } = grantChanges(await this.heldBy(id), wanted);
    for (const grant of given)
      await this.database.execute(
        'INSERT INTO account_grants (id, account_id, role, member_ids) VALUES ($1, $2, $3, $4)',
        [uuid(), id, grant.role, grant.memberIds],
      );
    for (const grant of moved)
      await this.database.execute('UPDATE account_grants SET member_ids = $2 WHERE id = $1', [
        grant.id,
        grant.memberIds,
      ]);
    await this.database.execute('UPDATE account_grants SET ended_at = now() WHERE id = ANY ($1::uuid[])', [ended]);
    return this.accounts.one(id);
  }

  async deactivate(id: string, version: number): Promise<JsonText> {
    return this.setStatus(id, version, 'deactivated');
  }

  async reactivate(id: string, version: number): Promise<JsonText> {
    return this.setStatus(id, version, 'active');
  }

  private async setStatus(id: string, version: number, status: Status): Promise<JsonText> {
    await this.assertMayChange(id, []);
    const current = await this.database.row<{ status: Status }>('SELECT status FROM accounts WHERE id = $1', [id]);
    if (current?.status === status) throw IllegalTransition({ extra: { allowed: [] } });
    await updateVersioned(this.database, 'accounts', id, version, { status });
    return this.accounts.one(id);
  }

  /** Whoever only coordinates, and goes on doing only that, is staff's to change; all others are the administrators'. */
  private async assertMayChange(id: string, wanted: readonly Wanted[]): Promise<void> {
    const account = await this.database.row('SELECT FROM accounts WHERE id = $1', [id]);
    if (!account) throw NotFound();
    if (id === this.access.actor.accountId) throw OwnAccess();
    const touched = [...(await this.heldBy(id)), ...wanted];
    const onlyCoordinates = touched.length > 0 && touched.every(({ role }) => carriesMembers(role));
    this.access.demand(onlyCoordinates ? 'accounts.administer-coordinators' : 'accounts.administer');
  }

  private async heldBy(id: string): Promise<Held[]> {
    return this.database.rows<Held>(
      'SELECT id, role, member_ids AS "memberIds" FROM account_grants WHERE account_id = $1 AND ended_at IS NULL',
      [id],
    );
  }

  private async assertSound(wanted: readonly Wanted[]): Promise<void> {
    const known = await this.database.rows<{ id: string }>(
      'SELECT id FROM members WHERE id = ANY ($1::uuid[]) AND merged_into IS NULL',
      [wanted.flatMap(({ memberIds }) => memberIds)],
    );
    const errors = wanted.flatMap(({ role, memberIds }, index) => {
      const at = (code: string, field: string) => [{ pointer: `/grants/${index}/${field}`, code }];
      if (wanted.findIndex((each) => each.role === role) < index) return at('role-repeated', 'role');
      if (carriesMembers(role) && memberIds.length === 0) return at('members-required', 'memberIds');
      if (!carriesMembers(role) && memberIds.length > 0) return at('members-not-allowed', 'memberIds');
      return memberIds.every((member) => known.some(({ id }) => id === member)) ? [] : at('not-found', 'memberIds');
    });
    if (errors.length) throw Invalid({ errors });
  }
}
