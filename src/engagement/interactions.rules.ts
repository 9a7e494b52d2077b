import type { FieldError } from '../shared/http/problem';

export const INTERACTION_KINDS = ['call', 'meeting', 'visit', 'email'] as const;
export type InteractionKind = (typeof INTERACTION_KINDS)[number];

/** What a follow-up can be asked for by: those whose day has come, those that wait at all, those that are done. */
export const FOLLOW_UPS = ['due', 'open', 'done'] as const;
export type FollowUpState = (typeof FOLLOW_UPS)[number];

export interface InteractionDays {
  happenedOn: string;
  followUpOn: string | null;
  followUp: string | null;
}

/** What has happened cannot lie ahead, what is to follow cannot lie before it, and what is to be done needs a day. */
export function interactionErrors({ happenedOn, followUpOn, followUp }: InteractionDays, today: string): FieldError[] {
  const errors: FieldError[] = [];
  if (happenedOn > today) errors.push({ pointer: '/happenedOn', code: 'in-the-future' });
  if (followUpOn && followUpOn < happenedOn) errors.push({ pointer: '/followUpOn', code: 'before-it-happened' });
  if (followUp && !followUpOn) errors.push({ pointer: '/followUpOn', code: 'follow-up-needs-a-day' });
  return errors;
}
