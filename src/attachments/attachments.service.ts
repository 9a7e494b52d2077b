import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Access } from '../access/access';
import { ReportsQueries } from '../reporting/reports.queries';
import { ReportsService } from '../reporting/reports.service';
import { Database } from '../shared/database/database';
import { updateVersioned } from '../shared/database/update-versioned';
import { type FileContent, FileStore } from '../shared/files/file-store';
import { readPaperForm } from '../shared/files/paper-form';
import type { UploadedForm } from '../shared/files/uploaded-form';
import type { JsonText } from '../shared/http/json-text';
import { NotFound } from '../shared/http/problems';
import { Attachment } from './attachment.entity';
import { AlreadyAttached, TooManyAttachments } from './attachments.problems';
import { AttachmentsQueries } from './attachments.queries';
import { AttachmentFieldsDto, type ChangeAttachmentDto } from './dto/attachment.dto';

const MOST = 10;

/**
 * The files of a report, while it can be filled in: a returned one takes them again whatever was remarked on, since what proves a
 * figure belongs to its correction. Each is a row of its own, so that two people do not lose each other's.
 */
@Injectable()
export class AttachmentsService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly reports: ReportsService,
    private readonly reportsQueries: ReportsQueries,
    private readonly queries: AttachmentsQueries,
    private readonly files: FileStore,
  ) {}

  read(reportId: string, id: string): Promise<JsonText> {
    return this.queries.one(reportId, id);
  }

  async file(reportId: string, id: string): Promise<FileContent> {
    const { fileId, isRemoved } = await this.queries.held(reportId, id, 'reports.read');
    if (isRemoved) throw NotFound();
    return this.files.read(fileId);
  }

  async add(reportId: string, form: UploadedForm): Promise<JsonText> {
    await this.reportsQueries.assertVisible(reportId, 'reports.write');
    return readPaperForm(form, AttachmentFieldsDto, async ({ caption }, file) => {
      const { memberId } = await this.placeIn(reportId); // before the file comes, which may take long
      const fileId = await this.files.take(file, { memberId });
      await this.placeIn(reportId); // time has gone by
      await this.refuseTwice(reportId, fileId);
      const id = uuid();
      const createdBy = this.access.actor.accountId;
      await this.database.manager.insert(Attachment, {
        id,
        memberId,
        reportId,
        fileId,
        caption: caption || null,
        createdBy,
      });
      await this.reports.markEdited(reportId);
      return this.read(reportId, id);
    });
  }

  async change(reportId: string, id: string, version: number, { caption }: ChangeAttachmentDto): Promise<JsonText> {
    await this.attached(reportId, id);
    await updateVersioned(this.database, Attachment, id, version, { caption: caption || null });
    await this.reports.markEdited(reportId);
    return this.read(reportId, id);
  }

  /** Its bytes stay for a day: whoever took away the wrong one puts it back. */
  async remove(reportId: string, id: string, version: number): Promise<void> {
    await this.attached(reportId, id);
    const removedBy = this.access.actor.accountId;
    await updateVersioned(this.database, Attachment, id, version, { removedBy, removedAt: () => 'now()' });
    await this.reports.markEdited(reportId);
  }

  async restore(reportId: string, id: string): Promise<JsonText> {
    await this.reports.lockForEditing(reportId);
    const { isRemoved, isGone, fileId } = await this.queries.held(reportId, id, 'reports.write');
    if (isGone) throw NotFound();
    if (!isRemoved) return this.read(reportId, id);
    await this.placeIn(reportId);
    await this.refuseTwice(reportId, fileId);
    await this.database.manager.update(Attachment, id, {
      removedBy: null,
      removedAt: null,
      version: () => 'version + 1',
    });
    await this.reports.markEdited(reportId);
    return this.read(reportId, id);
  }

  /** The report is held: of two who fill its last place the second sees the first. */
  private async placeIn(reportId: string): Promise<{ memberId: string }> {
    const report = await this.reports.lockForEditing(reportId);
    if ((await this.queries.countOf(reportId)) >= MOST) throw TooManyAttachments({ params: { most: MOST } });
    return report;
  }

  private async attached(reportId: string, id: string): Promise<void> {
    await this.reports.lockForEditing(reportId);
    const { isRemoved } = await this.queries.held(reportId, id, 'reports.write');
    if (isRemoved) throw NotFound();
  }

  private async refuseTwice(reportId: string, fileId: string): Promise<void> {
    const name = await this.queries.sameAs(reportId, fileId);
    if (name !== undefined) throw AlreadyAttached({ params: { name } });
  }
}
