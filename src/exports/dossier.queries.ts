import { Injectable } from '@nestjs/common';
import { IS_LATE, OBLIGATION_STATE, type ObligationState } from '../cycles/obligation-state';
import { oneWith } from '../members/member.scope';
import { Database } from '../shared/database/database';

export interface DossierMember {
  name: string;
  coalition: string;
  timeZone: string;
}
export interface DossierSeal {
  id: string;
  number: string;
  edition: number;
  cycle: string;
  reportId: string;
  contentHash: string;
  previousHash: string;
  hash: string;
  sealedAt: string;
}
export interface SealedWords {
  content: string;
  texts: { pointer: string; salt: string; text: string }[];
}
export interface DossierReport {
  cycle: string;
  nameEs: string;
  nameEn: string;
  folio: string | null;
  state: ObligationState;
  coversFrom: string;
  coversTo: string;
  dueOn: string;
  extendedTo: string | null;
  firstSubmittedAt: string | null;
  isLate: boolean;
  isFiledOnBehalf: boolean;
  approvedAt: string | null;
}
export interface DossierRemark {
  cycle: string;
  folio: string | null;
  round: number;
  program: string | null;
  indicator: string | null;
  text: string;
  at: string;
}
/** A file of the archive, if it is still kept. */
interface DossierFile {
  id: string;
  file: string;
  size: number;
  sha256: string;
  isGone: boolean;
}
export interface DossierAttachment extends DossierFile {
  reportId: string;
  cycle: string;
  folio: string | null;
  caption: string | null;
  addedAt: string;
}
export interface DossierDocument extends DossierFile {
  nameEs: string;
  nameEn: string;
  isSensitive: boolean;
  status: 'submitted' | 'verified' | 'rejected' | 'withdrawn';
  isSuperseded: boolean;
  issuedOn: string | null;
  validUntil: string | null;
  sentAt: string;
  decidedAt: string | null;
  reason: string | null;
}

/** All that is kept of one member's reporting, also of what it was before a merge. Whoever asks has made sure that it is in reach. */
@Injectable()
export class DossierQueries {
  constructor(private readonly database: Database) {}

  async member(id: string): Promise<DossierMember> {
    return (await this.database.row<DossierMember>(MEMBER, [id]))!;
  }

  seals(memberId: string): Promise<DossierSeal[]> {
    return this.database.rows<DossierSeal>(SEALS, [memberId]);
  }

  /** One at a time: all of them at once would be a burden. */
  async sealed(id: string): Promise<SealedWords> {
    return (await this.database.row<SealedWords>(SEALED, [id]))!;
  }

  reports(memberId: string): Promise<DossierReport[]> {
    return this.database.rows<DossierReport>(REPORTS, [memberId]);
  }

  remarks(memberId: string): Promise<DossierRemark[]> {
    return this.database.rows<DossierRemark>(REMARKS, [memberId]);
  }

  attachments(memberId: string): Promise<DossierAttachment[]> {
    return this.database.rows<DossierAttachment>(ATTACHMENTS, [memberId]);
  }

  documents(memberId: string): Promise<DossierDocument[]> {
    return this.database.rows<DossierDocument>(DOCUMENTS, [memberId]);
  }
}

const instant = (column: string) => `to_json(${column}) #>> '{}'`;
const THEIRS = oneWith('ARRAY[$1]');
const MEMBER = `SELECT m.name, s.coalition_name AS coalition, s.time_zone AS "timeZone" FROM members m, settings s WHERE m.id = $1`;
const SEALS = `SELECT s.id, s.number::text, s.edition, c.code AS cycle, s.report_id AS "reportId", encode(s.content_hash, 'hex') AS "contentHash",
    encode(s.previous_hash, 'hex') AS "previousHash", encode(s.hash, 'hex') AS hash, ${instant('s.sealed_at')} AS "sealedAt"
  FROM seals s JOIN cycles c ON c.id = s.cycle_id WHERE s.member_id = ${THEIRS} ORDER BY s.number`;
const SEALED = `SELECT s.content, coalesce((SELECT json_agg(json_build_object('pointer', x.pointer, 'salt', encode(x.salt, 'hex'), 'text', x.text)
    ORDER BY x.pointer) FROM seal_texts x WHERE x.seal_id = s.id), '[]') AS texts FROM seals s WHERE s.id = $1`;
const REPORTS = `SELECT c.code AS cycle, c.name_es AS "nameEs", c.name_en AS "nameEn", r.folio, ${OBLIGATION_STATE} AS state,
    lower(o.covers)::text AS "coversFrom", (upper(o.covers) - 1)::text AS "coversTo", o.due_on::text AS "dueOn", o.extended_to::text AS "extendedTo",
    ${instant('r.first_submitted_at')} AS "firstSubmittedAt", ${IS_LATE} AS "isLate", coalesce(r.is_filed_on_behalf, false) AS "isFiledOnBehalf",
    ${instant('r.approved_at')} AS "approvedAt"
  FROM obligations o JOIN cycles c ON c.id = o.cycle_id LEFT JOIN reports r ON r.obligation_id = o.id
  WHERE o.member_id = ${THEIRS} ORDER BY c.starts_on, c.code, o.id`;
const REMARKS = `SELECT c.code AS cycle, r.folio, k.round, p.name AS program, v.code AS indicator, k.text, ${instant('k.created_at')} AS at
  FROM report_remarks k JOIN reports r ON r.id = k.report_id JOIN cycles c ON c.id = r.cycle_id LEFT JOIN figures f ON f.id = k.figure_id
  LEFT JOIN programs p ON p.id = f.program_id
  LEFT JOIN LATERAL (SELECT i.code FROM indicator_versions w JOIN indicators i ON i.id = w.indicator_id WHERE w.id = f.indicator_version_id) v ON true
  WHERE k.member_id = ${THEIRS} ORDER BY c.starts_on, c.code, k.round, k.created_at, k.id`;
const FILE = `f.name AS file, f.size::int AS size, f.sha256, f.removed_at IS NOT NULL AS "isGone"`;
/** Of what has been handed in. */
const ATTACHMENTS = `SELECT a.id, r.id AS "reportId", c.code AS cycle, r.folio, a.caption, ${instant('a.created_at')} AS "addedAt", ${FILE}
  FROM report_attachments a JOIN stored_files f ON f.id = a.file_id JOIN reports r ON r.id = a.report_id JOIN cycles c ON c.id = r.cycle_id
  WHERE a.member_id = ${THEIRS} AND a.removed_at IS NULL AND r.first_submitted_at IS NOT NULL ORDER BY c.starts_on, c.code, a.created_at, a.id`;
const DOCUMENTS = `SELECT d.id, t.name_es AS "nameEs", t.name_en AS "nameEn", t.is_sensitive AS "isSensitive", d.status,
    d.superseded_at IS NOT NULL AS "isSuperseded", d.issued_on::text AS "issuedOn", d.valid_until::text AS "validUntil",
    ${instant('d.created_at')} AS "sentAt", ${instant('d.decided_at')} AS "decidedAt", d.reason, ${FILE}
  FROM documents d JOIN document_types t ON t.id = d.type_id JOIN stored_files f ON f.id = d.file_id
  WHERE d.member_id = ${THEIRS} ORDER BY d.created_at, d.id`;
