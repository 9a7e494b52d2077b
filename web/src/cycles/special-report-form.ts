import type { Cycle } from '../api/types';
import { addDays } from './quarters';

export interface SpecialReportValues {
  code: string;
  nameEs: string;
  nameEn: string;
  startsOn: string;
  endsOn: string;
  dueOn: string;
  members: readonly { id: string; name: string }[];
  indicatorIds: readonly string[];
}

/** About the last month, due in two weeks. */
export const blankSpecialReport = (today: string): SpecialReportValues => ({
  code: `ESP-${today}`,
  nameEs: '',
  nameEn: '',
  startsOn: addDays(today, -30),
  endsOn: today,
  dueOn: addDays(today, 14),
  members: [],
  indicatorIds: [],
});

/** What to send: it is open to be filled in as soon as staff open it. */
export const toSpecialReport = ({ members, indicatorIds, ...values }: SpecialReportValues, today: string) => ({
  ...values,
  kind: 'special' as Cycle['kind'],
  opensOn: today,
  graceDays: 0,
  memberIds: members.map(({ id }) => id),
  indicatorIds: [...indicatorIds],
});

export function checkSpecialReport(
  values: SpecialReportValues,
  today: string,
  words: { required: string; order: string; past: string; members: string; indicators: string },
): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const field of ['code', 'nameEs', 'nameEn', 'startsOn', 'endsOn', 'dueOn'] as const)
    if (!values[field].trim()) errors[field] = words.required;
  if (!errors.endsOn && values.endsOn < values.startsOn) errors.endsOn = words.order;
  if (!errors.dueOn && values.dueOn < today) errors.dueOn = words.past;
  if (!values.members.length) errors.members = words.members;
  if (!values.indicatorIds.length) errors.indicatorIds = words.indicators;
  return errors;
}
