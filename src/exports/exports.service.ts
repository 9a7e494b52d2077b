import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Access } from '../access/access';
import { JobsService } from '../jobs/jobs.service';
import { Database } from '../shared/database/database';
import { FileStore, type FileContent } from '../shared/files/file-store';
import type { JsonText } from '../shared/http/json-text';
import type { PageQuery } from '../shared/http/pages';
import { Problem } from '../shared/http/problem';
import { FieldsPipe } from '../shared/http/validation.pipe';
import type { CreateExportDto } from './dto/export.dto';
import { EXPORT } from './export.job';
import { Export } from './export.entity';
import { ExportExpired, ExportNotReady } from './exports.problems';
import { ExportsQueries } from './exports.queries';
import { type Kind, LISTS } from './kinds';
import { ExportRows } from './rows';

@Injectable()
export class ExportsService {
  private readonly fields = new FieldsPipe();

  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly jobs: JobsService,
    private readonly queries: ExportsQueries,
    private readonly files: FileStore,
    private readonly rows: ExportRows,
  ) {}

  list(page: PageQuery): Promise<JsonText> {
    return this.queries.list(page);
  }

  read(id: string): Promise<JsonText> {
    return this.queries.one(id);
  }

  async request({ kind, format, language, filters = {} }: CreateExportDto): Promise<JsonText> {
    this.access.demand(LISTS[kind].needs);
    const wanted = await this.checked(kind, filters);
    await this.rows.assertReadable(kind, wanted);
    const { accountId, role, memberIds, language: own } = this.access.actor;
    const id = uuid();
    const job = await this.jobs.enqueue(EXPORT, { exportId: id });
    await this.database.manager.insert(Export, {
      id,
      kind,
      format,
      language: language ?? own,
      filters: wanted,
      accountId,
      role,
      memberIds: [...memberIds],
      jobId: job.id,
    });
    return this.read(id);
  }

  /** Permission is asked again: who made it may see less by now. */
  async file(id: string): Promise<FileContent> {
    const { kind, fileId, isGone } = await this.queries.file(id);
    this.access.demand(LISTS[kind].needs);
    if (isGone) throw ExportExpired();
    if (!fileId) throw ExportNotReady();
    return this.files.read(fileId);
  }

  /** By the list's own rules. */
  private async checked(kind: Kind, filters: object): Promise<object> {
    try {
      return (await this.fields.transform(asked(filters), { type: 'body', metatype: LISTS[kind].filters })) as object;
    } catch (error) {
      if (!(error instanceof Problem) || !error.occurrence.errors) throw error;
      const errors = error.occurrence.errors.map((each) => ({ ...each, pointer: `/filters${each.pointer}` }));
      throw new Problem(error.status, error.code, { ...error.occurrence, errors });
    }
  }
}

/** A list of nothing filters nothing: in a query it could not be said. */
const asked = (filters: object): object =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => !Array.isArray(value) || value.length > 0));
