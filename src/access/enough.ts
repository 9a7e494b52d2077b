import type { Actor, Owed } from '../shared/database/actor';
import { Forbidden } from '../shared/http/problems';
import { EnrolmentRequired, ReauthRequired, SecondFactorRequired } from './access.problems';

export const FRESH_MINUTES = 10;

/** What a session owes opens the routes that pay it, and no other. */
export function assertEnough({ owes }: Pick<Actor, 'owes'>, open: readonly Owed[]): void {
  if (!owes || open.includes(owes)) return;
  throw owes === 'code' ? SecondFactorRequired() : EnrolmentRequired();
}

/** A token never proved who holds it: it may not do this at all. */
export function assertFresh({ authenticatedAt, carrier }: Pick<Actor, 'authenticatedAt' | 'carrier'>): void {
  if (carrier !== 'browser') throw Forbidden();
  if (Date.now() - Date.parse(authenticatedAt ?? '') < FRESH_MINUTES * 60_000) return;
  throw ReauthRequired();
}
