import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Throttle } from '../accounts/throttle';
import { DocumentsService } from '../documents/documents.service';
import { DocumentFieldsDto } from '../documents/dto/document.dto';
import { Database } from '../shared/database/database';
import { type FileContent, FileStore } from '../shared/files/file-store';
import { readPaperForm } from '../shared/files/paper-form';
import type { UploadedForm } from '../shared/files/uploaded-form';
import { IllegalTransition, NotFound } from '../shared/http/problems';
import { ApplicationDocument } from './application-document.entity';
import { TooManyPapers } from './applications.problems';
import { ApplicationsQueries, type PaperFile } from './applications.queries';
import { ApplyingService } from './applying.service';
import type { OwnApplicationResponse } from './dto/application.response';

const MOST = 12;

/** The papers that whoever applies sends along. Of each type the last one counts. */
@Injectable()
export class ApplicationPapersService {
  constructor(
    private readonly database: Database,
    private readonly throttle: Throttle,
    private readonly applying: ApplyingService,
    private readonly queries: ApplicationsQueries,
    private readonly documents: DocumentsService,
    private readonly files: FileStore,
  ) {}

  async send(handle: string | undefined, form: UploadedForm, address: string): Promise<OwnApplicationResponse> {
    await this.throttle.count('application-document', handle ?? '', address);
    const applicationId = await this.applying.open(handle);
    await this.assertTaken(applicationId);
    return readPaperForm(form, DocumentFieldsDto, async (given, file) => {
      const { typeId, issuedOn, expiresOn, note } = given;
      await this.documents.typeFor(given);
      await this.placeFor(applicationId, typeId);
      const fileId = await this.files.take(file, { memberId: null });
      await this.assertTaken(applicationId); // time has gone by
      for (const before of await this.placeFor(applicationId, typeId)) await this.files.remove(before.fileId);
      await this.database.manager.insert(ApplicationDocument, {
        id: uuid(),
        applicationId,
        typeId,
        fileId,
        issuedOn: issuedOn ?? null,
        statedExpiry: expiresOn ?? null,
        note: note || null,
      });
      await this.queries.passOn(applicationId);
      return this.queries.own(applicationId);
    });
  }

  async remove(handle: string | undefined, id: string): Promise<OwnApplicationResponse> {
    const applicationId = await this.applying.open(handle);
    const paper = await this.paper(applicationId, id);
    if ((await this.queries.held(applicationId)) !== 'received') throw IllegalTransition({ extra: { allowed: [] } });
    await this.files.remove(paper.fileId);
    return this.queries.own(applicationId);
  }

  /** For the office. What strangers send is as sensitive as what members send, and of no member yet. */
  async file(applicationId: string, id: string): Promise<FileContent> {
    const content = await this.files.read((await this.paper(applicationId, id)).fileId);
    const paper = { table: 'application_documents', rowId: id, memberId: null, audience: 'staff' } as const;
    await this.documents.noteRead(paper, content);
    return content;
  }

  private async paper(applicationId: string, id: string): Promise<PaperFile> {
    const paper = (await this.queries.filesOf(applicationId)).find((each) => each.id === id);
    if (!paper) throw NotFound();
    return paper;
  }

  private async assertTaken(applicationId: string): Promise<void> {
    const standing = await this.queries.held(applicationId);
    if (standing !== 'received' && standing !== 'registered') throw IllegalTransition({ extra: { allowed: [] } });
  }

  /** Answers those of the same type whose place it takes. */
  private async placeFor(applicationId: string, typeId: string): Promise<PaperFile[]> {
    const sent = await this.queries.filesOf(applicationId);
    const replaced = sent.filter((paper) => paper.typeId === typeId && !paper.isPassedOn);
    if (sent.length - replaced.length >= MOST) throw TooManyPapers({ params: { most: MOST } });
    return replaced;
  }
}
