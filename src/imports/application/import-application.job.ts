import { Injectable, type OnModuleInit } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { JobRunner, type JobProgress } from '../../jobs/job-runner';
import { MemberIdentifierTaken } from '../../members/members.problems';
import type { Admission } from '../../members/memberships-in-bulk';
import { ImportRepository } from '../import.repository';
import { ImportRowsRepository } from '../proposing/import-rows.repository';
import { ImportOutdated } from '../imports.problems';
import type { Kind } from '../columns/fields';
import { Proposer } from '../proposing/proposer';
import type { ApplyImportDto } from './dto/application.dto';
import { RecordWriter } from './record-writer';

export const APPLICATION = 'import-application';
const NAMED = 20;

interface Input extends ApplyImportDto {
  importId: string;
}

/** All changes of an import in the one transaction of its job: applied whole, or nothing at all. */
@Injectable()
export class ImportApplicationJob implements OnModuleInit {
  constructor(
    private readonly runner: JobRunner,
    private readonly imports: ImportRepository,
    private readonly rows: ImportRowsRepository,
    private readonly proposer: Proposer,
    private readonly records: RecordWriter,
  ) {}

  onModuleInit(): void {
    this.runner.register(APPLICATION, (input: Input, progress) => this.apply(input, progress));
  }

  private async apply({ importId, admitFrom, termEndsOn }: Input, progress: JobProgress): Promise<object> {
    await this.imports.waitForOthers();
    const { kind } = await this.imports.applying(importId);
    const counts = await this.rows.counts(importId);
    const total = counts.create + counts.update;
    await progress.report(0, total);
    const versions = await this.rows.versions(importId, kind); // before the look: what changes after it is not overwritten
    const outdated = await this.proposer.outdated(importId, kind);
    if (outdated.length) throw nameRows(outdated);
    try {
      const step = (done: number) => progress.report(done, total);
      await this.create(importId, kind, step, admitFrom ? { from: admitFrom, termEndsOn } : undefined);
      await this.update(importId, kind, versions, (done) => step(counts.create + done));
    } catch (error) {
      // Somebody has taken it since we looked, a moment ago.
      const isTaken = (error as { constraint?: string }).constraint === 'uq_member_identifiers_scheme_value';
      throw isTaken ? MemberIdentifierTaken() : error;
    }
    await this.imports.close(importId);
    const { create: created, update: updated, unchanged, refused, duplicate: waiting, skip: skipped } = counts;
    return { created, updated, unchanged, refused, waiting, skipped };
  }

  private async create(
    importId: string,
    kind: Kind,
    report: (done: number) => Promise<void>,
    admission?: Admission,
  ): Promise<void> {
    const created: string[] = [];
    for await (const rows of this.rows.toCreate(importId)) {
      const records = rows.map((row) => ({ id: uuid(), ...row }));
      const ids = records.map(({ id }) => id);
      await this.records.create(kind, records, admission);
      await this.rows.setRecords(
        importId,
        rows.map(({ number }) => number),
        ids,
      );
      created.push(...ids);
      await report(created.length);
    }
    await this.records.finish(created, admission);
  }

  private async update(
    importId: string,
    kind: Kind,
    versions: ReadonlyMap<string, number>,
    report: (done: number) => Promise<void>,
  ): Promise<void> {
    let done = 0;
    for await (const rows of this.rows.toUpdate(importId)) {
      const changes = rows.map((row) => ({ ...row, version: versions.get(row.id) ?? 0 }));
      const overtaken = new Set(await this.records.update(kind, changes));
      if (overtaken.size) throw nameRows(rows.filter(({ id }) => overtaken.has(id)).map(({ number }) => number));
      await report((done += rows.length));
    }
  }
}

function nameRows(numbers: readonly number[]) {
  const named = numbers.slice(0, NAMED);
  const rows = `${named.join(', ')}${numbers.length > NAMED ? ', …' : ''}`;
  return ImportOutdated({ params: { count: numbers.length, rows }, extra: { rows: named } });
}
