import { Injectable } from '@nestjs/common';
import { Access } from '../access/access';
import { SettingsService } from '../settings/settings.service';
import { Database } from '../shared/database/database';
import { updateVersioned } from '../shared/database/update-versioned';
import { FileStore } from '../shared/files/file-store';
import type { JsonText } from '../shared/http/json-text';
import { IllegalTransition, Invalid } from '../shared/http/problems';
import { Document } from './document.entity';
import { dateErrors } from './document-dates';
import { DocumentType } from './document-type.entity';
import { DocumentsQueries, type Held } from './documents.queries';
import type { VerifyDocumentDto } from './dto/document.dto';

/** What is decided about a paper that has come in. Whoever sent it may decide too: a small office has one person; it is recorded. */
@Injectable()
export class DocumentReview {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly queries: DocumentsQueries,
    private readonly files: FileStore,
    private readonly settings: SettingsService,
  ) {}

  /** From now on this version holds, and the one before has held. Of an identity paper only the fact stays. */
  async verify(id: string, { issuedOn, expiresOn }: VerifyDocumentDto): Promise<JsonText> {
    const paper = await this.waiting(id, 'documents.verify');
    const { validityRule } = (await this.database.manager.findOneBy(DocumentType, { id: paper.typeId }))!;
    const days = {
      issuedOn: issuedOn ?? paper.issuedOn,
      expiresOn: expiresOn === undefined ? paper.statedExpiry : expiresOn,
    };
    const errors = dateErrors(validityRule, days, await this.settings.today());
    if (errors.length) throw Invalid({ errors });
    await this.database.execute(RETIRE_VERIFIED, [paper.memberId, paper.typeId]);
    await this.decide(id, { status: 'verified', issuedOn: days.issuedOn, statedExpiry: days.expiresOn });
    if (paper.isSensitive) await this.files.remove(paper.fileId);
    return this.queries.one(id);
  }

  async reject(id: string, reason: string): Promise<JsonText> {
    await this.waiting(id, 'documents.verify');
    await this.decide(id, { status: 'rejected', reason });
    return this.queries.one(id);
  }

  /** Sent by mistake: taken back before anybody has decided. The row stays, the bytes go. */
  async withdraw(id: string, version: number): Promise<void> {
    const { fileId } = await this.waiting(id, 'documents.write');
    await updateVersioned(this.database, Document, id, version, { status: 'withdrawn' });
    await this.files.remove(fileId);
  }

  private async waiting(id: string, permission: 'documents.verify' | 'documents.write'): Promise<Held> {
    const paper = await this.queries.held(id, permission, { isLocked: true });
    if (paper.status !== 'submitted' || !paper.isCurrent) throw IllegalTransition({ extra: { allowed: [] } });
    return paper;
  }

  private async decide(id: string, change: Partial<Pick<Document, 'status' | 'reason' | 'issuedOn' | 'statedExpiry'>>) {
    await this.database.manager.update(Document, id, {
      ...change,
      decidedBy: this.access.actor.accountId,
      decidedAt: () => 'now()',
      version: () => 'version + 1',
    });
  }
}

const RETIRE_VERIFIED = `UPDATE documents SET superseded_at = now(), version = version + 1
  WHERE member_id = $1 AND type_id = $2 AND status = 'verified' AND superseded_at IS NULL`;
