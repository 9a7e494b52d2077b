import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database } from '../shared/database/database';
import { updateVersioned } from '../shared/database/update-versioned';
import { FileStore } from '../shared/files/file-store';
import { refuseOthers, type UploadedForm } from '../shared/files/uploaded-form';
import type { JsonText } from '../shared/http/json-text';
import type { PageQuery } from '../shared/http/pages';
import type { FieldError } from '../shared/http/problem';
import { Invalid } from '../shared/http/problems';
import { openTable, tooLarge } from '../shared/tables/open-table';
import { MAX_TABLE_BYTES } from '../shared/tables/table';
import type { UpdateImportDto } from './dto/import.dto';
import { Import } from './import.entity';
import { ImportMappingsService } from './saved-mappings/import-mappings.service';
import { ImportRepository } from './import.repository';
import { ImportsQueries } from './imports.queries';
import { isField, type Kind, KINDS, type Mapping } from './columns/fields';
import { Proposer } from './proposing/proposer';

@Injectable()
export class ImportsService {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
    private readonly imports: ImportRepository,
    private readonly mappings: ImportMappingsService,
    private readonly proposer: Proposer,
    private readonly queries: ImportsQueries,
  ) {}

  list(query: PageQuery): Promise<JsonText> {
    return this.queries.list(query);
  }

  read(id: string): Promise<JsonText> {
    return this.queries.one(id);
  }

  async receive(form: UploadedForm): Promise<JsonText> {
    return form.read({ maxBytes: MAX_TABLE_BYTES, tooLarge }, async ({ fields, file }) => {
      const kind = kindOf(fields);
      const content = await this.files.pass(file);
      return this.propose(kind, file.name, content);
    });
  }

  private async propose(kind: Kind, fileName: string, content: Buffer): Promise<JsonText> {
    await this.imports.allowLongWork();
    const { encoding, delimiter, columns, rows } = await openTable(content);
    const mapping = await this.mappings.suggest(columns, kind);
    const id = uuid();
    await this.database.manager.insert(Import, {
      id,
      kind,
      fileName,
      fileHash: createHash('sha256').update(content).digest(),
      encoding,
      delimiter,
      columns,
      mapping,
      rowCount: 0,
      state: 'proposed',
      createdBy: this.database.actor.accountId,
    });
    const rowCount = await this.proposer.take(id, rows, { kind, width: columns.length, mapping });
    const counts = await this.proposer.propose(id, kind);
    await this.database.manager.update(Import, id, { rowCount, counts });
    return this.read(id);
  }

  /** Reads the same cells otherwise, and proposes anew; the same mapping again brings the proposal up to date. */
  async remap(id: string, version: number, { mapping: given, savedMappingId }: UpdateImportDto): Promise<JsonText> {
    if (!given === !savedMappingId) throw Invalid({ errors: [{ pointer: '/mapping', code: 'one-mapping' }] });
    await this.imports.allowLongWork();
    const { kind, columns } = await this.imports.proposed(id);
    const mapping = given
      ? wholeMapping(given, columns.length, kind)
      : await this.mappings.placed(savedMappingId!, columns, kind);
    await updateVersioned(this.database, Import, id, version, { mapping, state: 'proposed' });
    await this.proposer.reread(id, { kind, width: columns.length, mapping });
    const counts = await this.proposer.propose(id, kind);
    await this.database.manager.update(Import, id, { counts });
    return this.read(id);
  }
}

function kindOf({ kind = 'members', ...others }: Record<string, string>): Kind {
  refuseOthers(others);
  const known = KINDS.find((each) => each === kind);
  if (!known) throw Invalid({ errors: [{ pointer: '/kind', code: 'pattern' }] });
  return known;
}

/** A column that is not named is left out. A field has one column. */
function wholeMapping(given: Mapping, width: number, kind: Kind): Mapping {
  const errors: FieldError[] = [];
  const seen = new Set<string>();
  for (const [column, field] of Object.entries(given)) {
    if (Number(column) >= width) errors.push({ pointer: `/mapping/${column}`, code: 'no-such-column' });
    if (field && !isField(field, kind)) errors.push({ pointer: `/mapping/${column}`, code: 'no-such-field' });
    if (field && seen.has(field)) errors.push({ pointer: `/mapping/${column}`, code: 'mapped-twice' });
    if (field) seen.add(field);
  }
  if (errors.length) throw Invalid({ errors });
  return Object.fromEntries(Array.from({ length: width }, (_, column) => [column, given[column] ?? null]));
}
