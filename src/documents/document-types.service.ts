import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database } from '../shared/database/database';
import { updateVersioned } from '../shared/database/update-versioned';
import { JsonText } from '../shared/http/json-text';
import { decodeCursor, type ListRow, pageText, type PageQuery } from '../shared/http/pages';
import { Invalid, NotFound } from '../shared/http/problems';
import { type Validity, validityErrors } from './document-dates';
import { DocumentType } from './document-type.entity';
import type { CreateDocumentTypeDto, UpdateDocumentTypeDto } from './dto/document-type.dto';

/** The whole list is one page unless somebody asks for less. */
const WHOLE = 200;

/** Which papers are asked for: the coalition's own list. A type that is no longer asked for is retired, never deleted. */
@Injectable()
export class DocumentTypesService {
  constructor(private readonly database: Database) {}

  async list({ limit = WHOLE, cursor: text, count }: PageQuery): Promise<JsonText> {
    const cursor = decodeCursor(text, 'sortOrder');
    const rows = await this.database.rows<ListRow>(LIST, [cursor?.key ?? null, cursor?.id ?? null, limit + 1]);
    const total = count && (await this.database.row<{ n: number }>('SELECT count(*)::int AS n FROM document_types'));
    return pageText(rows, limit, 'sortOrder', total?.n);
  }

  async read(id: string): Promise<JsonText> {
    const row = await this.database.row<{ item: string; version: number }>(ONE, [id]);
    if (!row) throw NotFound();
    return new JsonText(row.item, row.version);
  }

  async create(given: CreateDocumentTypeDto): Promise<JsonText> {
    assertValidity({ validityCount: null, validityDue: null, ...given });
    const id = uuid();
    await this.database.manager.insert(DocumentType, { id, ...given });
    return this.read(id);
  }

  async update(id: string, version: number, change: UpdateDocumentTypeDto): Promise<JsonText> {
    const before = await this.database.manager.findOneBy(DocumentType, { id });
    if (!before) throw NotFound();
    assertValidity({ ...before, ...change });
    await updateVersioned(this.database, DocumentType, id, version, change);
    return this.read(id);
  }
}

function assertValidity(validity: Validity): void {
  const errors = validityErrors(validity);
  if (errors.length) throw Invalid({ errors });
}

const ITEM = `json_build_object('id', t.id, 'code', t.code, 'nameEs', t.name_es, 'nameEn', t.name_en, 'guidanceEs', t.guidance_es, 'guidanceEn', t.guidance_en,
  'validityRule', t.validity_rule, 'validityCount', t.validity_count, 'validityDue', t.validity_due, 'isRequired', t.is_required,
  'requiredForms', t.required_forms, 'isSensitive', t.is_sensitive, 'sortOrder', t.sort_order, 'retiredOn', t.retired_on, 'version', t.version)::text AS item`;
const LIST = {
  name: 'document-types.list',
  text: `SELECT ${ITEM}, t.sort_order::text AS sort_key, t.id FROM document_types t
    WHERE $1::int IS NULL OR (t.sort_order, t.id) > ($1, $2::uuid) ORDER BY t.sort_order, t.id LIMIT $3`,
};
const ONE = { name: 'document-types.one', text: `SELECT ${ITEM}, t.version FROM document_types t WHERE t.id = $1` };
