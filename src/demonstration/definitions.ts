import type { Client } from 'pg';
import type { Comparability } from '../indicators/indicator-version.entity';
import type { Cycle } from './cycles';
import { addDays, instant } from './days';
import type { Indicator } from './indicators';
import type { Dice } from './random';

interface Change {
  code: string;
  /** The first of the cycles that asks by it. */
  from: number;
  comparability: Comparability;
  rescaleFactor: string | null;
  scale: number;
  definitionEs: string;
  definitionEn: string;
}

/** One of each kind: counted in another unit, counting something else, and only said more clearly. */
const CHANGES: readonly Change[] = [
  {
    code: 'PCD-02',
    from: 4,
    comparability: 'rescaled',
    rescaleFactor: '0.5',
    scale: 0.5,
    definitionEs:
      'Sesiones de una hora de terapia física, ocupacional, de lenguaje, psicológica u otra dadas a personas con discapacidad en el periodo. Dos de media hora cuentan como una.',
    definitionEn:
      'Sessions of one hour of physical, occupational, speech, psychological or other therapy given to people with disabilities in the period. Two of half an hour count as one.',
  },
  {
    code: 'NNA-06S',
    from: 5,
    comparability: 'broken',
    rescaleFactor: null,
    scale: 1.55,
    definitionEs:
      'Desayunos, comidas, cenas y colaciones servidos a niñas, niños y adolescentes en el periodo. Antes las colaciones no se contaban.',
    definitionEn:
      'Breakfasts, lunches, dinners and snacks served to children and adolescents in the period. Snacks were not counted before.',
  },
  {
    code: 'FAM-06',
    from: 6,
    comparability: 'comparable',
    rescaleFactor: null,
    scale: 1,
    definitionEs:
      'Consultas médicas, dentales, psicológicas o de nutrición dadas a familias en el periodo, en consultorio o en brigada.',
    definitionEn:
      'Medical, dental, psychological or nutritional consultations given to families in the period, at a clinic or by a visiting team.',
  },
];

/** A definition that followed another. */
export interface Redefinition extends Indicator {
  comparability: Comparability;
  rescaleFactor: string | null;
  createdAt: string;
}

/** What was defined anew in two years, and by which definitions each cycle asks. */
export function makeDefinitions(catalogue: Indicator[], cycles: Cycle[], dice: Dice) {
  const redefined = CHANGES.flatMap(({ from, ...change }): (Redefinition & { opensOn: string })[] => {
    const first = catalogue.find(({ code }) => code === change.code);
    if (!first) return [];
    const { opensOn } = cycles[from]!;
    const createdAt = instant(addDays(opensOn, -30), 11);
    return [{ ...first, ...change, number: 2, versionId: dice.of(change.code).id(createdAt), createdAt, opensOn }];
  });
  const asksFor = ({ opensOn }: Cycle): Indicator[] =>
    catalogue.map((first) => redefined.find((each) => each.id === first.id && each.opensOn <= opensOn) ?? first);
  return { redefined, asksFor };
}

/** What the new definition does not say is as it was. */
export async function insertDefinitions(client: Client, redefined: readonly Redefinition[], since: string) {
  await client.query('UPDATE indicator_versions SET created_at = $1', [since]);
  for (const {
    id,
    versionId,
    number,
    definitionEs,
    definitionEn,
    comparability,
    rescaleFactor,
    createdAt,
  } of redefined)
    await client.query(
      `INSERT INTO indicator_versions (id, indicator_id, number, name_es, name_en, definition_es, definition_en, unit, breakdowns,
              period_rule, is_headcount, is_sensitive, sdg_targets, comparability, rescale_factor, created_at)
       SELECT $2, indicator_id, $3, name_es, name_en, $4, $5, unit, breakdowns, period_rule, is_headcount, is_sensitive, sdg_targets, $6, $7, $8
         FROM indicator_versions WHERE indicator_id = $1 AND number = 1`,
      [id, versionId, number, definitionEs, definitionEn, comparability, rescaleFactor, createdAt],
    );
}
