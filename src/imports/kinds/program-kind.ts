import { type ProgramField, programProfileOf } from '../../programs/program-columns';
import { boundErrors } from '../../programs/program-parts';
import type { ImportKind } from './kind';
import { PROGRAM_CELLS } from '../cells/parse-program-cell';
import type { ReadRow } from './row';

export const programKind: ImportKind = {
  isOwned: true,
  parse: (field, text) => PROGRAM_CELLS[field as ProgramField](text),
  complete: (read) => bounded(placed(withAmount(read))),
  lacking: ({ name, area }) => [...(name ? [] : (['name'] as const)), ...(area ? [] : (['area'] as const))],
  namesOf: ({ name }) => (name ? [String(name)] : []),
  keysOf: () => ({}),
  isKeyShared: false,
  table: 'programs',
  profile: programProfileOf('m'),
  identifiers: `'{}'::jsonb`,
  register: `SELECT m.id, m.member_id AS "memberId", m.member_id::text AS scope, m.name, ARRAY[m.name_normalised] AS names, '{}'::jsonb AS identifiers FROM programs m`,
  conflicts: `
    SELECT r.number, 'indicators' AS field, 'indicator-unknown' AS code, jsonb_build_object('codes', string_agg(c.code, ', ' ORDER BY c.code)) AS params
      FROM import_rows r CROSS JOIN LATERAL jsonb_array_elements_text(r.parsed #> '{values,indicators}') AS c(code)
     WHERE r.import_id = $1 AND ($2::int IS NULL OR r.number = $2) AND r.action IN ('create', 'update')
       AND NOT EXISTS (SELECT FROM indicators i WHERE i.code = c.code AND i.level = 'program')
     GROUP BY r.number
    UNION ALL
    SELECT r.number, b.field, b.code, '{}' FROM import_rows r JOIN programs p ON p.id = r.record_id
     CROSS JOIN LATERAL (VALUES
       ('ageTo', 'ages-reversed', coalesce((r.parsed #>> '{values,ageTo}')::int, p.age_to) < coalesce((r.parsed #>> '{values,ageFrom}')::int, p.age_from)),
       ('endsOn', 'dates-reversed', coalesce((r.parsed #>> '{values,endsOn}')::date, p.ends_on) < coalesce((r.parsed #>> '{values,startsOn}')::date, p.starts_on))
     ) AS b(field, code, is_wrong)
     WHERE r.import_id = $1 AND ($2::int IS NULL OR r.number = $2) AND r.action = 'update' AND b.is_wrong`,
};

/** A currency without an amount says nothing. */
function withAmount(read: ReadRow): ReadRow {
  const { budgetCurrency: _, ...values } = read.values;
  return values.budgetAmount === undefined ? { ...read, values } : read;
}

/** Municipalities lie in the one state of the row, unless each says its own. */
function placed(read: ReadRow): ReadRow {
  const municipalities = read.values.municipalities as string[] | undefined;
  if (!municipalities) return read;
  const states = (read.values.states ?? []) as string[];
  const places = municipalities.map((place) => place.replace(/^\?\?/, states.length === 1 ? states[0]! : '??'));
  if (places.some((place) => place.startsWith('??'))) {
    const { municipalities: _, ...values } = read.values;
    return {
      ...read,
      values,
      problems: [...read.problems, { column: null, field: 'municipalities', code: 'municipality' }],
    };
  }
  const all = [...new Set([...states, ...places.map((place) => place.slice(0, 2))])].sort();
  return { ...read, values: { ...read.values, municipalities: places, states: all } };
}

function bounded(read: ReadRow): ReadRow {
  const errors = boundErrors(read.values as Parameters<typeof boundErrors>[0]);
  const problems = errors.map(({ pointer, code }) => ({ column: null, field: pointer.slice(1), code }));
  return problems.length ? { ...read, problems: [...read.problems, ...problems] } : read;
}
