/** While nothing has been handed in, by the day; then as the report says. */
const OWED_STATES = ['not_yet_open', 'open', 'due_soon', 'overdue'] as const;
export const OBLIGATION_STATES = [...OWED_STATES, 'submitted', 'returned', 'approved'] as const;
export type ObligationState = (typeof OBLIGATION_STATES)[number];

export const areOwed = (states: readonly ObligationState[]): boolean =>
  states.every((state) => OWED_STATES.some((owed) => owed === state));

const SOON_DAYS = 7;

/*
 * SQL over the aliases `o` (obligations), `c` (cycles) and `r` (reports, possibly none). Nothing of this is stored: it follows from
 * the report and the coalition's day, which each statement asks for once: hence the SELECT around it.
 */
const TODAY = '(SELECT coalition_today())';
const FIRST_SUBMITTED_ON = '(r.first_submitted_at AT TIME ZONE (SELECT time_zone FROM settings))::date';
const LAST_TIMELY_DAY = 'last_timely_day(o.due_on, o.extended_to, c.grace_days)';

/** A report is as late as its first submission; one that was never submitted, as today. */
export const IS_LATE = `(coalesce(${FIRST_SUBMITTED_ON}, ${TODAY}) > ${LAST_TIMELY_DAY})`;

/** Of what has not been handed in: without the report. */
export const OWED_STATE = `CASE
  WHEN ${TODAY} < c.opens_on THEN 'not_yet_open'
  WHEN ${TODAY} > ${LAST_TIMELY_DAY} THEN 'overdue'
  WHEN ${TODAY} >= coalesce(o.extended_to, o.due_on) - ${SOON_DAYS} THEN 'due_soon'
  ELSE 'open' END`;

export const OBLIGATION_STATE = `CASE WHEN r.state IN ('submitted', 'returned', 'approved') THEN r.state ELSE ${OWED_STATE} END`;

/** How many of a report's figures have been dealt with: all of them where there is nothing to report. */
export const PROGRESS = `(SELECT json_build_object('ready', count(*) FILTER (WHERE r.is_nothing_to_report OR f.state <> 'empty'), 'total', count(*))
  FROM figures f WHERE f.report_id = r.id)`;
