import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { MembersQueries } from '../members/members.queries';
import { Database } from '../shared/database/database';
import { updateVersioned } from '../shared/database/update-versioned';
import type { JsonText } from '../shared/http/json-text';
import { Invalid } from '../shared/http/problems';
import type { CreateProgramDto, UpdateProgramDto } from './dto/program.dto';
import type { MemberProgramsQuery, ProgramsQuery } from './dto/programs.query';
import { Program } from './program.entity';
import { ProgramPartsService } from './program-parts.service';
import { boundErrors } from './program-parts';
import { ProgramsQueries } from './programs.queries';

@Injectable()
export class ProgramsService {
  constructor(
    private readonly database: Database,
    private readonly queries: ProgramsQueries,
    private readonly members: MembersQueries,
    private readonly parts: ProgramPartsService,
  ) {}

  list(query: ProgramsQuery): Promise<JsonText> {
    return this.queries.list(query);
  }

  async listOf(memberId: string, query: MemberProgramsQuery): Promise<JsonText> {
    await this.members.assertVisible(memberId, 'programs.read');
    return this.queries.list({ ...query, member: [memberId] });
  }

  read(id: string): Promise<JsonText> {
    return this.queries.one(id);
  }

  async create(memberId: string, { locations, indicators, ...profile }: CreateProgramDto): Promise<JsonText> {
    await this.members.assertVisible(memberId, 'programs.write');
    assertBounds(profile);
    const id = uuid();
    await this.database.manager.insert(Program, { id, memberId, ...profile });
    await this.parts.replace({ id, memberId }, { locations, indicators });
    return this.read(id);
  }

  async update(id: string, version: number, change: UpdateProgramDto): Promise<JsonText> {
    const { locations, indicators, ...profile } = change;
    const memberId = await this.queries.memberOf(id, 'programs.write');
    assertBounds(profile);
    await updateVersioned(this.database, Program, id, version, { ...profile, updatedAt: () => 'now()' });
    await this.parts.replace({ id, memberId }, { locations, indicators });
    return this.read(id);
  }

  /** Today is its last day, unless it ended before; one that was still to begin ends with its first day. */
  async end(id: string, version: number): Promise<void> {
    await this.queries.memberOf(id, 'programs.write');
    await updateVersioned(this.database, Program, id, version, {
      endsOn: () => 'least(ends_on, greatest(starts_on, coalition_today()))',
      updatedAt: () => 'now()',
    });
  }
}

function assertBounds(profile: UpdateProgramDto): void {
  const errors = boundErrors(profile);
  if (errors.length) throw Invalid({ errors });
}
