import { Injectable } from '@nestjs/common';
import { Database } from '../shared/database/database';

/** The coalition's own: what the other folders ask of it. */
@Injectable()
export class SettingsService {
  constructor(private readonly database: Database) {}

  /** The coalition's calendar day, and how long a membership lives on after its term. */
  async membershipRules(): Promise<{ today: string; graceDays: number }> {
    const row = await this.database.row<{ today: string; graceDays: number }>(RULES);
    return row!;
  }

  async today(): Promise<string> {
    return (await this.membershipRules()).today;
  }
}

const RULES = {
  name: 'settings.membership-rules',
  text: 'SELECT coalition_today()::text AS today, grace_days AS "graceDays" FROM settings',
};
