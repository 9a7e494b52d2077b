import type { Client } from 'pg';
import type { Breakdown } from '../shared/breakdowns';
import type { Area } from '../shared/areas';

/** An indicator of the catalogue, by one of its definitions. */
export interface Indicator {
  id: string;
  versionId: string;
  code: string;
  area: Area | null;
  level: 'program' | 'member';
  unit: string;
  breakdowns: Breakdown[];
  isHeadcount: boolean;
  number: number;
  nameEs: string;
  nameEn: string;
  definitionEs: string;
  definitionEn: string;
  /** How much more of it is counted by this definition than by its first. */
  scale?: number;
}

/** As the migrations bring it: each by its first definition. */
export async function readCatalogue(client: Client): Promise<Indicator[]> {
  const { rows } = await client.query<Indicator>(
    `SELECT i.id, v.id AS "versionId", i.code, i.area, i.level, v.unit, v.breakdowns, v.is_headcount AS "isHeadcount", v.number,
            v.name_es AS "nameEs", v.name_en AS "nameEn", v.definition_es AS "definitionEs", v.definition_en AS "definitionEn"
       FROM indicators i JOIN indicator_versions v ON v.indicator_id = i.id AND v.number = 1
      WHERE i.retired_on IS NULL ORDER BY i.code`,
  );
  return rows;
}
