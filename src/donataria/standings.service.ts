import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { MembersQueries } from '../members/members.queries';
import { Database } from '../shared/database/database';
import { updateVersioned } from '../shared/database/update-versioned';
import type { JsonText } from '../shared/http/json-text';
import { Stale } from '../shared/http/problems';
import { DonatariaStanding } from './donataria-standing.entity';
import type { StandingDto } from './dto/standing.dto';
import { StandingsQueries } from './standings.queries';

@Injectable()
export class StandingsService {
  constructor(
    private readonly database: Database,
    private readonly members: MembersQueries,
    private readonly queries: StandingsQueries,
  ) {}

  of(memberId: string): Promise<JsonText> {
    return this.queries.of(memberId);
  }

  ofYear(memberId: string, year: number): Promise<JsonText> {
    return this.queries.ofYear(memberId, year);
  }

  /** What somebody in the office knows of the year. Version 0: nothing was known before. */
  async set(memberId: string, fiscalYear: number, version: number, standing: StandingDto): Promise<JsonText> {
    await this.members.assertVisible(memberId, 'donataria.write');
    const { state, category = null, letterNumber, letterOn = null } = standing;
    const known = { state, category, letterNumber: letterNumber || null, letterOn, source: 'hand' as const };
    const held = await this.database.manager.findOneBy(DonatariaStanding, { memberId, fiscalYear });
    if (held) {
      const change = { ...known, directoryId: null, updatedAt: () => 'now()' };
      await updateVersioned(this.database, DonatariaStanding, held.id, version, change);
    } else if (version !== 0 || !(await this.add({ id: uuid(), memberId, fiscalYear, ...known })))
      throw Stale({ headers: { etag: version === 0 ? '"1"' : '"0"' } });
    return this.ofYear(memberId, fiscalYear);
  }

  /** False where somebody was faster. */
  private async add(row: Partial<DonatariaStanding>): Promise<boolean> {
    const added = await this.database.manager
      .createQueryBuilder()
      .insert()
      .into(DonatariaStanding)
      .values(row)
      .orIgnore()
      .returning('id')
      .execute();
    return (added.raw as unknown[]).length > 0;
  }
}
