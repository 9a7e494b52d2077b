import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Access } from '../access/access';
import { MembersQueries } from '../members/members.queries';
import { Database } from '../shared/database/database';
import { updateVersioned } from '../shared/database/update-versioned';
import { type FileContent, FileStore } from '../shared/files/file-store';
import type { IncomingFile } from '../shared/files/uploaded-form';
import type { JsonText } from '../shared/http/json-text';
import { IllegalTransition, Invalid } from '../shared/http/problems';
import { ChangeRequest } from './change-request.entity';
import { NothingRequested } from './change-requests.problems';
import { ChangeRequestsQueries } from './change-requests.queries';
import type { ChangeRequestDto, ChangeRequestsQuery, MemberChangeRequestsQuery } from './dto/change-request.dto';
import { ProtectedFields } from './protected-fields';
import { RequestedChange } from './requested-change.entity';
import { type Change, planChanges } from './requested-changes';

/** What an organisation asks for, and may take back while nobody has decided. */
@Injectable()
export class ChangeRequestsService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly queries: ChangeRequestsQueries,
    private readonly members: MembersQueries,
    private readonly fields: ProtectedFields,
    private readonly files: FileStore,
  ) {}

  list(query: ChangeRequestsQuery): Promise<JsonText> {
    return this.queries.list(query);
  }

  async listOf(memberId: string, query: MemberChangeRequestsQuery): Promise<JsonText> {
    await this.members.assertVisible(memberId, 'change-requests.read');
    return this.queries.list({ ...query, member: [memberId] });
  }

  read(id: string): Promise<JsonText> {
    return this.queries.one(id);
  }

  async paper(id: string): Promise<FileContent> {
    const { fileId } = await this.queries.find(id, 'change-requests.read');
    return this.files.read(fileId);
  }

  async request(memberId: string, wanted: ChangeRequestDto, file: IncomingFile): Promise<JsonText> {
    await this.plan(memberId, wanted); // before the file comes, which may take long
    const fileId = await this.files.take(file, { memberId });
    const changes = await this.plan(memberId, wanted);
    const id = uuid();
    const requestedBy = this.access.actor.accountId;
    await this.database.manager.insert(ChangeRequest, { id, memberId, fileId, requestedBy, note: wanted.note || null });
    await this.database.manager.insert(
      RequestedChange,
      changes.map((change) => ({ id: uuid(), memberId, requestId: id, ...change })),
    );
    return this.read(id);
  }

  async withdraw(id: string, version: number): Promise<void> {
    const { state } = await this.queries.find(id, 'change-requests.make');
    const decision = { state: 'withdrawn' as const, decidedBy: this.access.actor.accountId, decidedAt: () => 'now()' };
    if (state !== 'pending') throw IllegalTransition();
    await updateVersioned(this.database, ChangeRequest, id, version, decision);
    await this.database.manager.update(RequestedChange, { requestId: id }, { isPending: false });
  }

  private async plan(memberId: string, wanted: ChangeRequestDto): Promise<Change[]> {
    await this.members.assertVisible(memberId, 'change-requests.make');
    const { errors, changes } = planChanges((await this.fields.of(memberId)).values, wanted);
    if (errors.length) throw Invalid({ errors });
    if (changes.length === 0) throw NothingRequested();
    return changes;
  }
}
