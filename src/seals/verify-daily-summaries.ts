import type { ClientBase } from 'pg';
import type { SealContent } from './seal-content';
import type { IndicatorRow, SummaryRow } from './summarise';
import { peopleByArea, sumsByArea } from './summarise-areas';

/** From which day of the coalition until which a seal counted. */
export interface Days {
  sealed: string;
  replaced: string | null;
}

/** What changes on a day: members and their two numbers, and the same of first editions alone. */
type Change = [members: number, one: number, other: number | null, first: number, one: number, other: number | null];

/** The daily sums of one cycle, made anew seal by seal. */
export class DailyReckoning {
  private readonly people = new Map<string, Change>();
  private readonly indicators = new Map<string, Change>();

  add(content: SealContent, of: { rows: SummaryRow[]; indicators: IndicatorRow[] }, { sealed, replaced }: Days): void {
    const isFirst = content.edition === 1;
    const count = (into: Map<string, Change>, name: string, one: number, other: number | null) => {
      change(into, `${name} ${sealed}`, one, other, 1, isFirst);
      if (replaced) change(into, `${name} ${replaced}`, one, other, -1, false);
    };
    for (const { area, dimension, category, low, high } of peopleByArea(content, of.rows))
      count(this.people, `${area} ${dimension} ${category}`, low, high);
    for (const { area, indicatorVersionId, dimension, category, value, denominator } of sumsByArea(of.indicators))
      count(
        this.indicators,
        `${indicatorVersionId} ${area} ${dimension} ${category}`,
        Number(value),
        denominator === null ? null : Number(denominator),
      );
  }

  get rows(): { people: Map<string, string>; indicators: Map<string, string> } {
    return { people: textOf(this.people), indicators: textOf(this.indicators) };
  }
}

function change(
  into: Map<string, Change>,
  name: string,
  one: number,
  other: number | null,
  by: 1 | -1,
  isFirst: boolean,
): void {
  const so = into.get(name) ?? [0, 0, null, 0, 0, null];
  const first = isFirst ? 1 : 0;
  const added = (to: number | null, times: number) => (other === null ? to : exact((to ?? 0) + times * other));
  into.set(name, [
    so[0] + by,
    exact(so[1] + by * one),
    added(so[2], by),
    so[3] + first,
    exact(so[4] + first * one),
    added(so[5], first),
  ]);
}
const exact = (value: number): number => Math.round(value * 10_000) / 10_000 || 0; // never -0

/** A day on which a seal came and went stays, with nothing in it. */
const textOf = (changes: Map<string, Change>): Map<string, string> =>
  new Map(
    [...changes]
      .filter(([, change]) => change.some((number) => number))
      .map(([name, [members, one, other, first, firstOne, firstOther]]) => [
        name,
        `${members}: ${one}/${other ?? '-'}, first ${first}: ${firstOne}/${firstOther ?? '-'}`,
      ]),
  );

/** By seal. In the zone of the coalition, as it is now: of another one the days would be others. */
export async function daysOfSeals(client: ClientBase, cycleId: string): Promise<Map<string, Days>> {
  const { rows } = await client.query<{ id: string } & Days>(
    `SELECT s.id, ${DAY('s.sealed_at')} AS sealed, (SELECT ${DAY('next.sealed_at')} FROM seals next WHERE next.report_id = s.report_id AND next.edition = s.edition + 1) AS replaced
       FROM seals s WHERE s.cycle_id = $1`,
    [cycleId],
  );
  return new Map(rows.map(({ id, sealed, replaced }) => [id, { sealed, replaced }]));
}
const DAY = (instant: string) => `(${instant} AT TIME ZONE (SELECT time_zone FROM settings))::date::text`;

const NUMBER = (column: string) => `coalesce(trim_scale(${column})::text, '-')`;
/** By name, in the words of `DailyReckoning.rows`. */
export const DAILY_ROWS = `SELECT concat_ws(' ', area, dimension, category, day) AS name,
    format('%s: %s/%s, first %s: %s/%s', members, low, high, first_members, first_low, first_high) AS value
  FROM daily_summaries WHERE cycle_id = $1 AND (members, low, high, first_members, first_low, first_high) <> (0, 0, 0, 0, 0, 0)`;
export const DAILY_INDICATOR_ROWS = `SELECT concat_ws(' ', indicator_version_id, area, dimension, category, day) AS name,
    format('%s: %s/%s, first %s: %s/%s', members, ${NUMBER('value')}, ${NUMBER('denominator')}, first_members, ${NUMBER('first_value')}, ${NUMBER('first_denominator')}) AS value
  FROM daily_indicator_summaries
 WHERE cycle_id = $1 AND (members, value, coalesce(denominator, 0), first_members, first_value, coalesce(first_denominator, 0)) <> (0, 0, 0, 0, 0, 0)`;
