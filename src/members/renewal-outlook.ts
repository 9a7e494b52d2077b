import type { Day } from '../shared/days';
import type { RENEWAL_OBSTACLES } from './member.values';
import type { Decision } from './membership-decisions';
import { type PeriodInForce, statusOn, termEndFrom } from './membership-periods';
import { rewrite, type Rewriting } from './membership-rewriting';

export type RenewalObstacle = (typeof RENEWAL_OBSTACLES)[number];
export type Renewal = Extract<Decision, { kind: 'renewal' }>;

/** What a renewal would make of one member, or why it would not. */
export type Outlook =
  | { rewriting: Extract<Rewriting, { isRefused: false }>; obstacle?: undefined }
  | { rewriting?: undefined; obstacle: RenewalObstacle };

export function outlook(periods: readonly PeriodInForce[], renewal: Renewal, today: Day): Outlook {
  const rewriting = rewrite(periods, renewal, today);
  if (!rewriting.isRefused) return { rewriting };
  if (rewriting.code !== 'illegal-transition') return { obstacle: 'renewed' };
  const status = statusOn(periods, today);
  if (status === 'active' && termEndFrom(periods, today) === null) return { obstacle: 'open-ended' };
  if (status === 'active' || status === 'grace' || status === 'lapsed') return { obstacle: 'leaving' };
  return { obstacle: status ?? 'unregistered' };
}
