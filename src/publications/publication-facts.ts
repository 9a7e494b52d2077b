import { Injectable } from '@nestjs/common';
import { Database } from '../shared/database/database';
import type { PublicationContent, PublishedDefinition } from './publication-content';

export interface PublicationFacts {
  now: string;
  coalition: PublicationContent['coalition'];
  cycle: PublicationContent['cycle'] & { isOpened: boolean };
  replaces: { id: string; edition: number } | null;
  covered: { id: string; name: string; sealId: string; sealNumber: number }[];
  missing: { id: string; name: string }[];
  lastSeal: PublicationContent['lastSeal'];
  definitions: PublishedDefinition[];
}

/** What goes into a publication beside the figures. */
@Injectable()
export class PublicationFactsReader {
  constructor(private readonly database: Database) {}

  /** Of the reports that were sealed until then; without it of all that are. */
  async of(cycleId: string, sealedUpTo: number | null): Promise<PublicationFacts> {
    return (await this.database.row<{ facts: PublicationFacts }>(FACTS, [cycleId, sealedUpTo]))!.facts;
  }
}

const IS_IN = (seal: string) => `($2::bigint IS NULL OR ${seal}.number <= $2)`;
const BY_NAME = 'ORDER BY m.name_normalised, m.id';
const FACTS = {
  name: 'publications.facts',
  text: `WITH owed AS (
      SELECT m.id, m.name, m.name_normalised, s.id AS seal_id, s.number
        FROM obligations o JOIN members m ON m.id = o.member_id LEFT JOIN reports r ON r.obligation_id = o.id
        LEFT JOIN LATERAL (SELECT s.id, s.number FROM seals s WHERE s.report_id = r.id AND ${IS_IN('s')} ORDER BY s.edition DESC LIMIT 1) s ON true
       WHERE o.cycle_id = $1)
    SELECT json_build_object('now', to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'coalition', (SELECT json_build_object('name', coalition_name, 'shortName', coalition_short_name, 'timeZone', time_zone) FROM settings),
      'cycle', json_build_object('id', c.id, 'code', c.code, 'nameEs', c.name_es, 'nameEn', c.name_en, 'startsOn', c.starts_on,
         'endsOn', c.ends_on, 'dueOn', c.due_on, 'isOpened', c.opened_at IS NOT NULL),
      'replaces', (SELECT json_build_object('id', p.id, 'edition', p.edition) FROM publications p
         WHERE p.cycle_id = c.id AND p.published_at IS NOT NULL ORDER BY p.edition DESC LIMIT 1),
      'covered', coalesce((SELECT json_agg(json_build_object('id', m.id, 'name', m.name, 'sealId', m.seal_id, 'sealNumber', m.number) ${BY_NAME})
         FROM owed m WHERE m.seal_id IS NOT NULL), '[]'),
      'missing', coalesce((SELECT json_agg(json_build_object('id', m.id, 'name', m.name) ${BY_NAME}) FROM owed m WHERE m.seal_id IS NULL), '[]'),
      'lastSeal', (SELECT json_build_object('number', number, 'hash', encode(hash, 'hex')) FROM seals WHERE ${IS_IN('seals')} ORDER BY seals.number DESC LIMIT 1),
      'definitions', coalesce((SELECT json_agg(json_build_object('code', i.code, 'number', v.number, 'area', i.area, 'unit', v.unit, 'isHeadcount', v.is_headcount,
           'name', json_build_object('es', v.name_es, 'en', v.name_en), 'definition', json_build_object('es', v.definition_es, 'en', v.definition_en)) ORDER BY i.code)
         FROM cycle_indicators ci JOIN indicator_versions v ON v.id = ci.indicator_version_id JOIN indicators i ON i.id = v.indicator_id
        WHERE ci.cycle_id = c.id), '[]')) AS facts
    FROM cycles c WHERE c.id = $1`,
};
