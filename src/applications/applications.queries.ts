import { Injectable } from '@nestjs/common';
import { Access } from '../access/access';
import { Database } from '../shared/database/database';
import { containsWords, ListQuery } from '../shared/database/list-query';
import { JsonText } from '../shared/http/json-text';
import { fieldDetail } from '../shared/http/problem';
import { NotFound } from '../shared/http/problems';
import { identifierWarnings, type TypedIdentifiers } from './application-identifiers';
import type { ApplicationsQuery, OwnApplicationResponse, Standing } from './dto/application.response';

export interface PaperFile {
  id: string;
  typeId: string;
  fileId: string;
  isPassedOn: boolean;
}

/** Everything that leaves about applications: what the office sees, and what whoever applied sees of the own one. */
@Injectable()
export class ApplicationsQueries {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  async one(id: string): Promise<JsonText> {
    const row = await this.database.row<{
      application: TypedIdentifiers & { addressState: string | null };
      version: number;
    }>(
      {
        name: 'applications.one',
        text: `SELECT a.version, json_build_object('id', a.id, 'version', a.version, ${OWN}, 'decidedAt', a.decided_at,
                 'decidedBy', (SELECT name FROM accounts WHERE id = a.decided_by),
                 'member', (SELECT json_build_object('id', m.id, 'name', m.name) FROM members m WHERE m.id = a.member_id),
                 'similar', (${SIMILAR})) AS application FROM applications a WHERE a.id = $1`,
      },
      [id],
    );
    if (!row) throw NotFound();
    const { language } = this.access.actor;
    const warnings = identifierWarnings(row.application).map(({ scheme, code, params }) => ({
      scheme,
      code,
      detail: fieldDetail({ code, params }, language),
    }));
    return new JsonText(JSON.stringify({ ...row.application, warnings }), row.version);
  }

  list({ q, state, ...page }: ApplicationsQuery): Promise<JsonText> {
    const list = new ListQuery();
    if (q)
      list.where(
        `(${containsWords('normalise_name(a.legal_name)', list.value(q))} OR a.folio = upper(${list.value(q)}))`,
      );
    list.filter(state, (states) => `application_standing(a.id) = ANY (${states}::text[])`);
    return list.page(
      this.database,
      {
        item: `json_build_object('id', a.id, 'folio', a.folio, 'state', application_standing(a.id), 'createdAt', a.created_at, 'refusalReason', a.refusal_reason,
                 'legalName', a.legal_name, 'addressState', a.address_state, 'contactName', a.contact_name, 'memberId', a.member_id, 'version', a.version)::text`,
        from: 'applications a',
        id: 'a.id',
        sort: '-createdAt',
        order: { by: `extract(epoch FROM a.created_at)::bigint`, type: 'bigint', isDescending: true },
      },
      page,
    );
  }

  /** Locked until the transaction ends, with what it is today: a registration and a paper do not cross. */
  async held(id: string): Promise<Standing> {
    await this.database.execute('SELECT FROM applications WHERE id = $1 FOR UPDATE', [id]);
    const row = await this.database.row<{ standing: Standing }>('SELECT application_standing($1) AS standing', [id]);
    return row!.standing;
  }

  /** The papers that have not been taken back. */
  filesOf(id: string): Promise<PaperFile[]> {
    return this.database.rows<PaperFile>(
      `SELECT d.id, d.type_id AS "typeId", d.file_id AS "fileId", f.member_id IS NOT NULL AS "isPassedOn"
         FROM application_documents d JOIN stored_files f ON f.id = d.file_id
        WHERE d.application_id = $1 AND f.removed_at IS NULL ORDER BY d.created_at, d.id`,
      [id],
    );
  }

  /** From the registration on, what was sent is among the member's papers. */
  async passOn(id: string): Promise<void> {
    await this.database.execute('SELECT pass_on_application_documents($1)', [id]);
  }

  /** As whoever applied: row level security leaves the one row. */
  async own(id: string): Promise<OwnApplicationResponse> {
    const row = await this.database.row<{ application: OwnApplicationResponse }>(
      {
        name: 'applications.own',
        text: `SELECT json_build_object(${OWN}, 'asked', (${ASKED})) AS application FROM applications a WHERE a.id = $1`,
      },
      [id],
    );
    return row!.application;
  }
}

const PAPERS = `SELECT coalesce(json_agg(json_build_object('id', d.id, 'typeId', t.id, 'nameEs', t.name_es, 'nameEn', t.name_en, 'issuedOn', d.issued_on,
    'expiresOn', d.stated_expiry, 'note', d.note, 'fileName', f.name, 'size', f.size, 'sentAt', d.created_at, 'isPassedOn', f.member_id IS NOT NULL)
    ORDER BY d.created_at, d.id), '[]')
  FROM application_documents d JOIN document_types t ON t.id = d.type_id JOIN stored_files f ON f.id = d.file_id
  WHERE d.application_id = a.id AND f.removed_at IS NULL`;

const OWN = `'folio', a.folio, 'state', application_standing(a.id), 'createdAt', a.created_at, 'refusalReason', a.refusal_reason,
  'legalName', a.legal_name, 'name', a.name, 'legalForm', a.legal_form, 'foundedOn', a.founded_on, 'rfc', a.rfc, 'cluni', a.cluni, 'ein', a.ein,
  'focusAreas', a.focus_areas, 'primaryFocus', a.primary_focus, 'statesServed', a.states_served, 'addressState', a.address_state,
  'addressMunicipality', a.address_municipality, 'website', a.website, 'publicEmail', a.public_email, 'publicPhone', a.public_phone,
  'mission', a.mission, 'activities', a.activities, 'motive', a.motive, 'contactName', a.contact_name, 'contactPosition', a.contact_position,
  'contactEmail', a.contact_email, 'contactPhone', a.contact_phone, 'language', a.language, 'documents', (${PAPERS})`;

/** What the organisation is asked for: what its legal form calls for first. */
const ASKED = `SELECT coalesce(json_agg(json_build_object('id', t.id, 'nameEs', t.name_es, 'nameEn', t.name_en, 'guidanceEs', t.guidance_es, 'guidanceEn', t.guidance_en,
    'validityRule', t.validity_rule, 'isRequired', t.is_required) ORDER BY t.is_required DESC, t.sort_order, t.code), '[]') FROM document_types t
  WHERE NOT t.is_sensitive AND (t.retired_on IS NULL OR t.retired_on > (SELECT coalition_today()))
    AND (t.required_forms = '{}' OR a.legal_form IS NULL OR a.legal_form = ANY (t.required_forms))`;

/** Members with one of its identifiers, or with a name that is hardly another (0.6: spelt otherwise, not alike). */
const SIMILAR = `SELECT coalesce(json_agg(json_build_object('id', s.id, 'name', s.name, 'status', membership_status(s.id, coalition_today()), 'reason', s.reason) ORDER BY s.rank, s.name), '[]')
  FROM (SELECT DISTINCT ON (f.id) f.id, m.name, f.reason, f.rank FROM (
      SELECT surviving_member(i.member_id) AS id, CASE i.scheme WHEN 'MX-RFC' THEN 'rfc' WHEN 'MX-CLUNI' THEN 'cluni' ELSE 'ein' END AS reason, 1 AS rank FROM member_identifiers i
       WHERE (i.scheme, i.value) IN (('MX-RFC', a.rfc), ('MX-CLUNI', a.cluni), ('US-EIN', a.ein))
      UNION ALL
      SELECT n.id, 'name', 2 FROM members n WHERE n.merged_into IS NULL AND n.search_text %> normalise_name(a.legal_name) AND (
        similarity(n.legal_name_normalised, normalise_name(a.legal_name)) > 0.6 OR similarity(n.name_normalised, normalise_name(coalesce(a.name, a.legal_name))) > 0.6)
    ) f JOIN members m ON m.id = f.id WHERE f.id IS DISTINCT FROM a.member_id ORDER BY f.id, f.rank LIMIT 20) s`;
