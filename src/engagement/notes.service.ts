import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Access } from '../access/access';
import { MembersQueries } from '../members/members.queries';
import { Database } from '../shared/database/database';
import { updateVersioned } from '../shared/database/update-versioned';
import type { JsonText } from '../shared/http/json-text';
import type { CreateNoteDto, NotesQuery, UpdateNoteDto } from './dto/note.dto';
import { MemberNote } from './member-note.entity';
import { NotesQueries } from './notes.queries';

@Injectable()
export class NotesService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly members: MembersQueries,
    private readonly queries: NotesQueries,
  ) {}

  async listOf(memberId: string, query: NotesQuery): Promise<JsonText> {
    await this.members.assertVisible(memberId, 'engagement.read');
    return this.queries.listOf(memberId, query);
  }

  read(id: string): Promise<JsonText> {
    return this.queries.one(id);
  }

  async create(memberId: string, note: CreateNoteDto): Promise<JsonText> {
    await this.members.assertVisible(memberId, 'engagement.write');
    const id = uuid();
    await this.database.manager.insert(MemberNote, { id, memberId, ...note, createdBy: this.access.actor.accountId });
    return this.read(id);
  }

  async update(id: string, version: number, { isEnded, ...change }: UpdateNoteDto): Promise<JsonText> {
    await this.queries.one(id, 'engagement.write');
    const ending = isEnded === undefined ? {} : { endedAt: isEnded ? () => 'coalesce(ended_at, now())' : null };
    await updateVersioned(this.database, MemberNote, id, version, { ...change, ...ending, updatedAt: () => 'now()' });
    return this.read(id);
  }

  /** Out of the list; the trail and whoever asks for it still have it. */
  async end(id: string, version: number): Promise<void> {
    await this.update(id, version, { isEnded: true });
  }
}
