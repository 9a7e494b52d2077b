/** A code of the second factor, or to set one up. */
export type Owed = 'code' | 'enrolment';

/** Who a unit of work acts for, as the database believes it: made by `enter_session` or `enter_grant`, never by the caller. */
export interface Actor {
  readonly accountId: string;
  readonly grantId: string;
  readonly sessionId: string | null;
  /** A row of `src/access/policy.ts`; this layer does not know which there are. */
  readonly role: string;
  /** The NGOs of a coordinator; empty for the others. */
  readonly memberIds: readonly string[];
  readonly language: 'es' | 'en';
  readonly carrier: 'browser' | 'token' | 'job';
  /** What a token was narrowed to; null where nothing is narrowed. */
  readonly scopes: readonly string[] | null;
  /** The session was last seen over a minute ago. */
  readonly isSeenDue: boolean;
  readonly authenticatedAt: string | null;
  readonly secondFactorAt: string | null;
  /** What the session still owes before it may do anything; the database has given it no role then. */
  readonly owes?: Owed | null;
}
