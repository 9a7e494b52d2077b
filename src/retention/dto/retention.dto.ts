import { Choice, Day, Id, NestedList, Text, Whole, WholeParam } from '../../shared/http/fields';

/** `left`: left in a way of which the periods name neither resignation nor lapse. */
export const RETENTION_EVENTS = [
  'joined',
  'returned',
  'resigned',
  'lapsed',
  'left',
  'suspended',
  'reinstated',
  'declined',
] as const;
export type RetentionEvent = (typeof RETENTION_EVENTS)[number];

export class RetentionQuery {
  @WholeParam({
    optional: true,
    min: 1900,
    max: 9999,
    description: 'Nine years before the last where left out; at most 29.',
  })
  from?: number;
  @WholeParam({ optional: true, min: 1900, max: 9999, description: 'This year, where left out; never a later one.' })
  to?: number;
}

class RetentionYear {
  @Whole({ example: 2025 }) year: number;
  @Whole({ example: 104, description: 'Members on the last day of the year before.' }) atStart: number;
  @Whole({ example: 9, description: 'Members for the first time.' }) joined: number;
  @Whole({ example: 1, description: 'Members again, after they had left.' }) returned: number;
  @Whole({ example: 2 }) resigned: number;
  @Whole({ example: 3, description: 'After their grace; who renews in time, or within grace, has not left.' })
  lapsed: number;
  @Whole({ example: 0, description: 'Left in another way, such as by a correction.' }) left: number;
  @Whole({ min: -2_147_483_648, example: 5 }) net: number;
  @Whole({ example: 109, description: 'Members on 31 December; this year, today.' }) atEnd: number;
  @Whole({ example: 101, description: 'Of those at the start, who are members at the end.' }) kept: number;
  @Whole({ example: 1, description: 'Suspended in the year; they remain members.' }) suspended: number;
  @Whole({ example: 1, description: 'Suspended before, and active again.' }) reinstated: number;
  @Whole({ example: 1, description: 'Never members: their application was declined.' }) declined: number;
}

export class RetentionResponse {
  @Day({ description: 'Today: up to when this year is counted.' }) asOf: string;
  @NestedList(() => RetentionYear) years: RetentionYear[];
}

class RetentionName {
  @Id() memberId: string;
  @Text({ max: 300, example: 'Fundación Puente de Luz (demo)' }) memberName: string;
  @Choice(RETENTION_EVENTS) event: RetentionEvent;
  @Day({ example: '2025-07-01' }) on: string;
  @Text({ nullable: true, max: 2000, description: 'Of a decision; who lapses does so without one.' })
  reason: string | null;
}

export class RetentionNamesResponse {
  @Whole({ example: 2025 }) year: number;
  @NestedList(() => RetentionName, { description: 'By day.' }) items: RetentionName[];
}
