import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database } from '../../shared/database/database';
import { updateVersioned } from '../../shared/database/update-versioned';
import type { FieldError } from '../../shared/http/problem';
import { Invalid, NotFound, Stale } from '../../shared/http/problems';
import type {
  CreateImportMappingDto,
  ImportMappingList,
  ImportMappingResponse,
  ImportMappingsQuery,
  UpdateImportMappingDto,
} from './dto/import-mapping.dto';
import { ImportMapping } from './import-mapping.entity';
import { MOST_MAPPINGS, TooManyMappings } from './import-mappings.problems';
import { isField, type Kind, type Mapping } from '../columns/fields';
import { suggestMapping } from '../columns/mapping';
import { hasSameHeaders, type NamedColumn, placeColumns } from './saved-columns';

/** The whole office's: whoever imports finds what a colleague has said about the columns of a source. */
@Injectable()
export class ImportMappingsService {
  constructor(private readonly database: Database) {}

  async list({ kind }: ImportMappingsQuery): Promise<ImportMappingList> {
    const items = await this.database.rows<ImportMappingResponse>(
      `${SELECT} WHERE $1::text IS NULL OR kind = $1 ORDER BY normalise_name(name), name, kind`,
      [kind ?? null],
    );
    return { items };
  }

  async read(id: string): Promise<ImportMappingResponse> {
    const row = await this.database.row<ImportMappingResponse>(`${SELECT} WHERE id = $1`, [id]);
    if (!row) throw NotFound();
    return row;
  }

  async create(mapping: CreateImportMappingDto): Promise<ImportMappingResponse> {
    assertMeaningful(mapping.columns, mapping.kind);
    // One at a time, so that the limit holds for two who save at once.
    await this.database.execute(`SELECT pg_advisory_xact_lock(hashtextextended('import-mappings', 0))`);
    const { items } = await this.list({});
    if (items.length >= MOST_MAPPINGS) throw TooManyMappings({ params: { most: MOST_MAPPINGS } });
    const id = uuid();
    await this.database.manager.insert(ImportMapping, { id, ...mapping });
    return this.read(id);
  }

  async update(id: string, version: number, change: UpdateImportMappingDto): Promise<ImportMappingResponse> {
    const { kind } = await this.read(id);
    if (change.columns) assertMeaningful(change.columns, kind);
    await updateVersioned(this.database, ImportMapping, id, version, { ...change, updatedAt: () => 'now()' });
    return this.read(id);
  }

  /** No import refers to it: each has its own mapping. The trail keeps what it said. */
  async remove(id: string, version: number): Promise<void> {
    const current = await this.read(id);
    const removed = await this.database.execute('DELETE FROM import_mappings WHERE id = $1 AND version = $2', [
      id,
      version,
    ]);
    if (!removed) throw Stale({ headers: { etag: `"${current.version}"` } });
  }

  /** Where a file has the columns of a saved one, what was said about those; else what the headers say. */
  async suggest(columns: readonly string[], kind: Kind): Promise<Mapping> {
    const saved = await this.database.rows<ImportMappingResponse>(
      `${SELECT} WHERE kind = $1 ORDER BY updated_at DESC, id DESC`,
      [kind],
    );
    const same = saved.find((each) => hasSameHeaders(each.columns, columns));
    return same ? placeColumns(same.columns, columns, kind) : suggestMapping(columns, kind);
  }

  /** A saved mapping as a file with these columns would have it. 422 where it is gone, or for something else. */
  async placed(id: string, columns: readonly string[], kind: Kind): Promise<Mapping> {
    const saved = await this.database.row<ImportMappingResponse>(`${SELECT} WHERE id = $1 AND kind = $2`, [id, kind]);
    if (!saved) throw Invalid({ errors: [{ pointer: '/savedMappingId', code: 'no-such-mapping' }] });
    return placeColumns(saved.columns, columns, kind);
  }
}

const SELECT = 'SELECT id, kind, name, columns, version FROM import_mappings';

function assertMeaningful(columns: readonly NamedColumn[], kind: Kind): void {
  const errors: FieldError[] = [];
  const seen = new Set<string>();
  for (const [place, { field }] of columns.entries()) {
    const pointer = `/columns/${place}/field`;
    if (field !== null && !isField(field, kind)) errors.push({ pointer, code: 'no-such-field' });
    if (field !== null && seen.has(field)) errors.push({ pointer, code: 'mapped-twice' });
    if (field !== null) seen.add(field);
  }
  if (errors.length) throw Invalid({ errors });
}
