import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Access } from '../access/access';
import { AuditEvents } from '../audit/audit-events';
import { JobsService } from '../jobs/jobs.service';
import { Database } from '../shared/database/database';
import { FileStore, type FileContent } from '../shared/files/file-store';
import type { JsonText } from '../shared/http/json-text';
import type { PageQuery } from '../shared/http/pages';
import { Problem } from '../shared/http/problem';
import { Invalid } from '../shared/http/problems';
import { checkedFields } from '../shared/http/validation.pipe';
import type { CreateExportDto } from './dto/export.dto';
import { DossierMaker } from './dossier-maker';
import { EXPORT } from './export.job';
import { Export } from './export.entity';
import { ExportExpired, ExportNotReady } from './exports.problems';
import { ExportsQueries } from './exports.queries';
import { type DossierFilters, type Kind, LISTS } from './kinds';
import { ExportRows } from './rows';
import { type Format, FORMATS } from './table-file';

@Injectable()
export class ExportsService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly jobs: JobsService,
    private readonly queries: ExportsQueries,
    private readonly files: FileStore,
    private readonly rows: ExportRows,
    private readonly dossiers: DossierMaker,
    private readonly events: AuditEvents,
  ) {}

  list(page: PageQuery): Promise<JsonText> {
    return this.queries.list(page);
  }

  read(id: string): Promise<JsonText> {
    return this.queries.one(id);
  }

  async request({ kind, format, language, filters = {} }: CreateExportDto): Promise<JsonText> {
    this.access.demand(LISTS[kind].needs);
    assertFits(kind, format);
    const wanted = await this.checked(kind, filters);
    if (kind === 'dossier') await this.dossiers.assertReadable(wanted as DossierFilters);
    else await this.rows.assertReadable(kind, wanted);
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

  /** Permission is asked again: who made it may see less by now. That it leaves is in the trail before its first byte. */
  async file(id: string): Promise<FileContent> {
    const { kind, filters, fileId, isGone } = await this.queries.file(id);
    this.access.demand(LISTS[kind].needs);
    if (isGone) throw ExportExpired();
    if (!fileId) throw ExportNotReady();
    const content = await this.files.read(fileId);
    const detail = { happened: kind === 'dossier' ? 'read' : 'fetched', kind, file: content.name };
    const audience = (memberId: string | null) => (memberId ? 'member' : 'staff');
    const of = this.membersOf(filters);
    await this.events.note(
      ...of.map(
        (memberId) => ({ table: 'exports', rowId: id, memberId, audience: audience(memberId), detail }) as const,
      ),
    );
    return content;
  }

  /** Whose trail a file that leaves belongs to: the members it was asked of, or the own ones; null where it is of all. */
  private membersOf(filters: { member?: string | string[] }): (string | null)[] {
    const asked = filters.member === undefined ? this.access.actor.memberIds : [filters.member].flat();
    return asked.length ? [...asked] : [null];
  }

  /** By the list's own rules. */
  private async checked(kind: Kind, filters: object): Promise<object> {
    try {
      return await checkedFields(asked(filters), LISTS[kind].filters);
    } catch (error) {
      if (!(error instanceof Problem) || !error.occurrence.errors) throw error;
      const errors = error.occurrence.errors.map((each) => ({ ...each, pointer: `/filters${each.pointer}` }));
      throw new Problem(error.status, error.code, { ...error.occurrence, errors });
    }
  }
}

function assertFits(kind: Kind, format: Format): void {
  const choices = FORMATS.filter((each) => (each === 'zip') === (kind === 'dossier'));
  if (!choices.includes(format))
    throw Invalid({ errors: [{ pointer: '/format', code: 'choice', params: { choices: choices.join(', ') } }] });
}

/** A list of nothing filters nothing: in a query it could not be said. */
const asked = (filters: object): object =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => !Array.isArray(value) || value.length > 0));
