/** Who owed a report, counted anew: by name and day, as the kept rows are added up. Who reported is counted seal by seal. */
export const OWED_ROWS = `SELECT 'owed ' || (o.created_at AT TIME ZONE (SELECT time_zone FROM settings))::date AS name, count(*)::text AS value
  FROM obligations o WHERE o.cycle_id = $1 GROUP BY 1`;
export const COUNTED_ROWS = `SELECT concat_ws(' ', k.kind, k.day) AS name, sum(k.n)::text AS value FROM reporting_counts k WHERE k.cycle_id = $1 GROUP BY 1 HAVING sum(k.n) <> 0`;
