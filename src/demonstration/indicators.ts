import type { Client } from 'pg';
import type { Breakdown } from '../shared/breakdowns';
import type { Area } from '../shared/areas';

/** The newest version of an indicator of the catalogue, which the migrations bring. */
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
}

export async function readCatalogue(client: Client): Promise<Indicator[]> {
  const { rows } = await client.query<Indicator>(
    `SELECT id, version_id AS "versionId", code, area, level, unit, breakdowns, is_headcount AS "isHeadcount", number,
            name_es AS "nameEs", name_en AS "nameEn", definition_es AS "definitionEs", definition_en AS "definitionEn"
       FROM current_indicators WHERE retired_on IS NULL ORDER BY code`,
  );
  return rows;
}
