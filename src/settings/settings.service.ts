import { Injectable } from '@nestjs/common';
import { Database } from '../shared/database/database';
import { updateVersioned } from '../shared/database/update-versioned';
import { JsonText } from '../shared/http/json-text';
import type { UpdateSettingsDto } from './dto/settings.dto';
import { Settings } from './settings.entity';

/** The coalition's own: what the other folders ask of it, and what its people set. */
@Injectable()
export class SettingsService {
  constructor(private readonly database: Database) {}

  async read(): Promise<JsonText> {
    const row = await this.database.row<{ item: string; version: number }>(READ);
    return new JsonText(row!.item, row!.version);
  }

  async update(version: number, change: UpdateSettingsDto): Promise<JsonText> {
    await updateVersioned(this.database, Settings, '1', version, change);
    return this.read();
  }

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
const READ = {
  name: 'settings.read',
  text: `SELECT json_build_object('coalitionName', s.coalition_name, 'coalitionShortName', s.coalition_short_name, 'graceDays', s.grace_days,
    'timeZone', s.time_zone, 'version', s.version)::text AS item, s.version FROM settings s`,
};
