import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Access } from '../access/access';
import { AuditEvents } from '../audit/audit-events';
import { MembersQueries } from '../members/members.queries';
import { Database } from '../shared/database/database';
import { type FileContent, FileStore } from '../shared/files/file-store';
import { readPaperForm } from '../shared/files/paper-form';
import type { UploadedForm } from '../shared/files/uploaded-form';
import type { JsonText } from '../shared/http/json-text';
import { Invalid } from '../shared/http/problems';
import { Document } from './document.entity';
import { dateErrors } from './document-dates';
import { DocumentType } from './document-type.entity';
import { DocumentTypeRetired } from './documents.problems';
import { DocumentsQueries } from './documents.queries';
import { DocumentFieldsDto, type DocumentsQuery, type MemberDocumentsQuery } from './dto/document.dto';

/** Papers on their way in, and to be read. What is decided about them: DocumentReview. */
@Injectable()
export class DocumentsService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly queries: DocumentsQueries,
    private readonly members: MembersQueries,
    private readonly files: FileStore,
    private readonly events: AuditEvents,
  ) {}

  list(query: DocumentsQuery): Promise<JsonText> {
    return this.queries.list(query);
  }

  read(id: string): Promise<JsonText> {
    return this.queries.one(id);
  }

  async listOf(memberId: string, query: MemberDocumentsQuery): Promise<JsonText> {
    await this.members.assertVisible(memberId, 'documents.read');
    return this.queries.list({ ...query, member: [memberId] });
  }

  async papersOf(memberId: string): Promise<JsonText> {
    await this.members.assertVisible(memberId, 'documents.read');
    return this.queries.papersOf(memberId);
  }

  /** What is sent takes the place of what was sent before and not verified; what was verified holds until this one is. */
  async send(memberId: string, form: UploadedForm): Promise<JsonText> {
    await this.members.assertVisible(memberId, 'documents.write');
    return readPaperForm(form, DocumentFieldsDto, async (given, file) => {
      const { isSensitive } = await this.typeFor(given);
      const fileId = await this.files.take(file, { memberId, isEncrypted: isSensitive });
      await this.members.assertVisible(memberId, 'documents.write'); // time has gone by
      await this.supersedeSent(memberId, given.typeId);
      const id = uuid();
      await this.database.manager.insert(Document, {
        id,
        memberId,
        typeId: given.typeId,
        fileId,
        issuedOn: given.issuedOn ?? null,
        statedExpiry: given.expiresOn ?? null,
        note: given.note || null,
        isOnBehalf: this.access.reach('documents.write') === 'all',
        createdBy: this.access.actor.accountId,
      });
      return this.read(id);
    });
  }

  /** An identity paper's read is in the trail before its first byte leaves. */
  async file(id: string): Promise<FileContent> {
    const { fileId, memberId, isSensitive } = await this.queries.held(id, 'documents.read');
    const content = await this.files.read(fileId);
    if (isSensitive) await this.noteRead({ table: 'documents', rowId: id, memberId, audience: 'member' }, content);
    return content;
  }

  async noteRead(paper: Omit<Parameters<AuditEvents['note']>[0], 'detail'>, { name }: FileContent): Promise<void> {
    await this.events.note({ ...paper, detail: { happened: 'read', file: name } });
  }

  /** Of the file that follows, if its type is asked for and the days are good. */
  async typeFor({ typeId, ...days }: DocumentFieldsDto): Promise<DocumentType> {
    const type = await this.database.manager.findOneBy(DocumentType, { id: typeId });
    if (!type) throw Invalid({ errors: [{ pointer: '/typeId', code: 'not-found' }] });
    const today = (await this.database.row<{ day: string }>('SELECT coalition_today()::text AS day'))!.day;
    if (type.retiredOn && type.retiredOn <= today) throw DocumentTypeRetired();
    const errors = dateErrors(type.validityRule, days, today);
    if (days.expiresOn && days.expiresOn < today) errors.push({ pointer: '/expiresOn', code: 'expired-already' });
    if (errors.length) throw Invalid({ errors });
    return type;
  }

  private async supersedeSent(memberId: string, typeId: string): Promise<void> {
    const before = await this.database.rows<{ fileId: string; isSensitive: boolean }>(SUPERSEDE, [memberId, typeId]);
    for (const { fileId, isSensitive } of before) if (isSensitive) await this.files.remove(fileId);
  }
}

const SUPERSEDE = `UPDATE documents d SET superseded_at = now(), version = d.version + 1 FROM document_types t
  WHERE t.id = d.type_id AND d.member_id = $1 AND d.type_id = $2 AND d.status IN ('submitted', 'rejected') AND d.superseded_at IS NULL
  RETURNING d.file_id AS "fileId", t.is_sensitive AS "isSensitive"`;
