import type { IdentifierStanding } from '../api/types';

const OFFICIAL = ['MX-RFC', 'MX-CLUNI', 'US-EIN'] as const;
type OfficialScheme = (typeof OFFICIAL)[number];

/** One that somebody else has given out, so that it can be compared with something. */
export type OfficialIdentifier = IdentifierStanding & { scheme: OfficialScheme };
export const isOfficial = (identifier: IdentifierStanding): identifier is OfficialIdentifier =>
  (OFFICIAL as readonly string[]).includes(identifier.scheme);

/** What the office can say of it. */
export type Judging = 'verify' | 'override' | 'withdraw';

export interface JudgingProps {
  memberId: string;
  identifier: OfficialIdentifier;
  onClose(): void;
}
