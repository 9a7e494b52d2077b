import type { Readable } from 'node:stream';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Access } from '../access/access';
import { JobRunner, type JobProgress } from '../jobs/job-runner';
import { Database } from '../shared/database/database';
import { FileStore } from '../shared/files/file-store';
import { NotFound } from '../shared/http/problems';
import { DossierMaker } from './dossier-maker';
import { Export } from './export.entity';
import { type DossierFilters, LISTS } from './kinds';
import { ExportRows } from './rows';
import { type TableFormat, tableFile } from './table-file';

export const EXPORT = 'export';
export const KEPT_DAYS = 7;

/** Writes the file while the list is read, as whoever asked for it: what they may not see never reaches it. */
@Injectable()
export class ExportJob implements OnModuleInit {
  constructor(
    private readonly runner: JobRunner,
    private readonly database: Database,
    private readonly access: Access,
    private readonly rows: ExportRows,
    private readonly files: FileStore,
    private readonly dossiers: DossierMaker,
  ) {}

  onModuleInit(): void {
    this.runner.register(EXPORT, (input: { exportId: string }, progress) => this.write(input.exportId, progress));
  }

  private async write(id: string, progress: JobProgress): Promise<object> {
    const wanted = await this.database.manager.findOneBy(Export, { id });
    if (!wanted) throw NotFound(); // since it was asked for, its maker may see less
    this.access.demand(LISTS[wanted.kind].needs);
    const counted = { rows: 0 };
    const { name: about, content, done } = await this.contentOf(wanted, counted, progress);
    const name = `${about} ${await this.today()}`;
    const [fileId] = await Promise.all([this.files.write(content, name, wanted.format, { memberId: null }), done]);
    await this.database.execute(
      `UPDATE exports SET file_id = $2, row_count = $3, expires_at = now() + make_interval(days => $4) WHERE id = $1`,
      [id, fileId, counted.rows, KEPT_DAYS],
    );
    return { exportId: id, rows: counted.rows };
  }

  private async contentOf(
    { kind, format, language, filters }: Export,
    counted: { rows: number },
    progress: JobProgress,
  ): Promise<{ name: string; content: Readable; done: Promise<void> }> {
    const title = LISTS[kind].title[language];
    if (kind === 'dossier') {
      const made = await this.dossiers.make(filters as DossierFilters, { language, counted, progress });
      return { ...made, name: `${title} ${made.name}` };
    }
    const source = this.rows.of(kind, filters);
    const batches = counting(source.batches(language), counted, progress);
    const sheet = { title, columns: source.headers(language), batches };
    return { name: title, ...tableFile(format as TableFormat, sheet) };
  }

  private async today(): Promise<string> {
    return (await this.database.row<{ today: string }>('SELECT coalition_today()::text AS today'))!.today;
  }
}

/** Says how far it is, and stops where its maker has asked for that. */
async function* counting<Item>(
  batches: AsyncIterable<readonly Item[]>,
  counted: { rows: number },
  progress: JobProgress,
) {
  for await (const items of batches) {
    yield items;
    await progress.report((counted.rows += items.length));
  }
}
