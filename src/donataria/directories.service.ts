import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Access } from '../access/access';
import { Database } from '../shared/database/database';
import { FileStore } from '../shared/files/file-store';
import { refuseOthers, type UploadedForm } from '../shared/files/uploaded-form';
import type { JsonText } from '../shared/http/json-text';
import type { PageQuery } from '../shared/http/pages';
import { Invalid, NotFound } from '../shared/http/problems';
import { openTable, tooLarge } from '../shared/tables/open-table';
import { MAX_TABLE_BYTES } from '../shared/tables/table';
import { DirectoryWithoutRfc } from './directories.problems';
import { DirectoriesQueries, EFFECTS } from './directories.queries';
import { entriesOf } from './directory-entries';
import { FIRST_YEAR, LAST_YEAR } from './donataria.values';
import { DonatariaDirectory } from './donataria-directory.entity';
import type { DirectoryMembersQuery } from './dto/directory.dto';

/** The tax office's yearly directory, as the office sends it in. */
@Injectable()
export class DirectoriesService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly files: FileStore,
    private readonly queries: DirectoriesQueries,
  ) {}

  list(page: PageQuery): Promise<JsonText> {
    return this.queries.list(page);
  }

  read(id: string): Promise<JsonText> {
    return this.queries.one(id);
  }

  members(id: string, query: DirectoryMembersQuery): Promise<JsonText> {
    return this.queries.members(id, query);
  }

  /** Nothing changes yet. The people, addresses and telephones of the file are not even looked at. */
  async receive(form: UploadedForm): Promise<JsonText> {
    return form.read({ maxBytes: MAX_TABLE_BYTES, tooLarge }, async ({ fields, file }) => {
      const fiscalYear = fiscalYearOf(fields);
      const read = await entriesOf(await openTable(await this.files.pass(file)));
      if (!read) throw DirectoryWithoutRfc();
      const id = uuid();
      const createdBy = this.access.actor.accountId;
      await this.database.manager.insert(DonatariaDirectory, {
        id,
        fiscalYear,
        fileName: file.name,
        createdBy,
        ...read,
      });
      return this.read(id);
    });
  }

  /** Every member that stands in it, in one transaction; who comes second finds nothing left to change. */
  async apply(id: string): Promise<JsonText> {
    const row = await this.database.row<{ year: number }>(HOLD, [id]);
    if (!row) throw NotFound();
    await this.database.row('SELECT pg_advisory_xact_lock($1, $2)', [DIRECTORIES_LOCK, row.year]);
    const changed = await this.database.execute(APPLY, [id]);
    await this.database.execute(CLOSE, [id, changed]);
    return this.read(id);
  }
}

function fiscalYearOf({ fiscalYear, ...others }: Record<string, string>): number {
  refuseOthers(others);
  const year = fiscalYear !== undefined && /^\d{4}$/.test(fiscalYear) ? Number(fiscalYear) : NaN;
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR))
    throw Invalid({ errors: [{ pointer: '/fiscalYear', code: 'fiscal-year' }] });
  return year;
}

/** Two directories of one year are applied one after the other. */
const DIRECTORIES_LOCK = 7_262_372;
const HOLD = 'SELECT fiscal_year AS year FROM donataria_directories WHERE id = $1 FOR UPDATE';
const APPLY = `
  INSERT INTO donataria_standings AS d (id, member_id, fiscal_year, state, category, letter_number, letter_on, source, directory_id)
  SELECT new_id(), e.member_id, f.fiscal_year, 'authorised', e.category, e.letter_number, e.letter_on, 'directory', f.id
    FROM donataria_directories f CROSS JOIN LATERAL (${EFFECTS}) e WHERE f.id = $1 AND e.effect IN ('new', 'changed')
  ON CONFLICT ON CONSTRAINT uq_donataria_standings_member_year DO UPDATE
     SET state = 'authorised', category = coalesce(excluded.category, d.category), letter_number = coalesce(excluded.letter_number, d.letter_number),
         letter_on = coalesce(excluded.letter_on, d.letter_on), source = 'directory', directory_id = excluded.directory_id,
         version = d.version + 1, updated_at = now()`;
/** The same again changes nothing, and is still what was applied first. */
const CLOSE = `
  UPDATE donataria_directories SET applied_at = now(), applied_count = coalesce(applied_count, 0) + $2, version = version + 1
   WHERE id = $1 AND (applied_at IS NULL OR $2 > 0)`;
