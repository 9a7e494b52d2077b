import { Injectable } from '@nestjs/common';
import { Access } from '../access/access';
import { Database } from '../shared/database/database';
import { updateVersioned } from '../shared/database/update-versioned';
import { JsonText } from '../shared/http/json-text';
import { NotFound } from '../shared/http/problems';
import { Account } from './account.entity';
import type { UpdateAccountDto } from './dto/account.dto';

@Injectable()
export class AccountService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  async read(): Promise<JsonText> {
    const row = await this.database.row<{ account: string; version: number }>(READ, [this.access.actor.accountId]);
    if (!row) throw NotFound();
    return new JsonText(row.account, row.version);
  }

  async update(version: number, change: UpdateAccountDto): Promise<JsonText> {
    await updateVersioned(this.database, Account, this.access.actor.accountId, version, change);
    return this.read();
  }
}

const READ = {
  name: 'account.read',
  text: `SELECT json_build_object('id', id, 'email', email, 'name', name, 'language', language, 'version', version)::text AS account, version FROM accounts WHERE id = $1`,
};
