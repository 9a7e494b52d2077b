import { Injectable } from '@nestjs/common';
import { Database } from '../shared/database/database';
import type { SealContent } from './seal-content';
import { readSeal, type SealReading } from './seal-reading';

export interface SealedEdition {
  id: string;
  number: number;
  edition: number;
  contentHash: string;
  previousHash: string;
  hash: string;
  sealedAt: string;
  approvedAs: string | null;
  content: SealContent;
  reading: SealReading;
}

interface Row extends Omit<SealedEdition, 'content' | 'reading'> {
  content: string;
  texts: { pointer: string; text: string }[];
}

/** Whoever asks has made sure that the report, or the member, is in reach. */
@Injectable()
export class SealsQueries {
  constructor(private readonly database: Database) {}

  /** The editions of a report, the first approval first; as they were at the end of a day, where one is given. */
  async editions(reportId: string, asOf: string | null = null): Promise<SealedEdition[]> {
    const rows = await this.database.rows<Row>(EDITIONS, [reportId, asOf]);
    return rows.map(editionOf);
  }

  /** All editions of a member's reports, the newest cycle first; what it reported before a merge too. */
  async ofMember(memberId: string, asOf: string | null = null): Promise<SealedEdition[]> {
    const rows = await this.database.rows<Row>(OF_MEMBER, [memberId, asOf]);
    return rows.map(editionOf);
  }
}

const editionOf = ({ texts, content: text, ...row }: Row): SealedEdition => {
  const content = JSON.parse(text) as SealContent;
  return { ...row, number: Number(row.number), content, reading: readSeal(content, texts) };
};

// The first edition came of the report's approval, each later one of a restatement's.
const COLUMNS = `s.id, s.number, s.edition, s.content, encode(s.content_hash, 'hex') AS "contentHash",
  encode(s.previous_hash, 'hex') AS "previousHash", encode(s.hash, 'hex') AS hash, to_json(s.sealed_at) #>> '{}' AS "sealedAt",
  coalesce((SELECT x.decided_as FROM restatements x WHERE x.seal_id = s.id),
    (SELECT e.acting_role FROM report_events e WHERE e.report_id = s.report_id AND e.kind = 'approved' AND s.edition = 1 LIMIT 1)) AS "approvedAs",
  coalesce((SELECT json_agg(json_build_object('pointer', x.pointer, 'text', x.text)) FROM seal_texts x WHERE x.seal_id = s.id), '[]') AS texts`;
const HELD = '($2::date IS NULL OR coalition_day(s.sealed_at) <= $2)';

const EDITIONS = `SELECT ${COLUMNS} FROM seals s WHERE s.report_id = $1 AND ${HELD} ORDER BY s.edition`;
const OF_MEMBER = `SELECT ${COLUMNS} FROM seals s JOIN cycles c ON c.id = s.cycle_id WHERE s.member_id = ANY (member_family(ARRAY[$1]::uuid[])) AND ${HELD}
  ORDER BY c.starts_on DESC, s.report_id, s.edition`;
