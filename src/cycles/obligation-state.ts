export const OBLIGATION_STATES = [
  'not_yet_open',
  'open',
  'due_soon',
  'overdue',
  'submitted',
  'returned',
  'approved',
] as const;
export type ObligationState = (typeof OBLIGATION_STATES)[number];

const SOON_DAYS = 7;

/*
 * SQL over the aliases `o` (obligations), `c` (cycles) and `r` (reports, possibly none). Nothing of this is stored: it follows from
 * the report and the coalition's day.
 */

/** The last day on which a report is in time: the due day with its grace, or the day it was extended to. */
const LAST_TIMELY_DAY = 'greatest(coalesce(o.extended_to, o.due_on), o.due_on + c.grace_days)';

/** A report is as late as its first submission; one that was never submitted, as today. */
export const IS_LATE = `(coalesce(coalition_day(r.first_submitted_at), coalition_today()) > ${LAST_TIMELY_DAY})`;

export const OBLIGATION_STATE = `CASE
  WHEN r.state IN ('submitted', 'returned', 'approved') THEN r.state
  WHEN coalition_today() < c.opens_on THEN 'not_yet_open'
  WHEN coalition_today() > ${LAST_TIMELY_DAY} THEN 'overdue'
  WHEN coalition_today() >= coalesce(o.extended_to, o.due_on) - ${SOON_DAYS} THEN 'due_soon'
  ELSE 'open' END`;

/** How many of a report's figures have been dealt with: all of them where there is nothing to report. */
export const PROGRESS = `(SELECT json_build_object('ready', count(*) FILTER (WHERE r.is_nothing_to_report OR f.state <> 'empty'), 'total', count(*))
  FROM figures f WHERE f.report_id = r.id)`;
