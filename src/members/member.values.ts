import { MEXICAN_STATES } from '../shared/places';

export const MEMBER_STATUSES = [
  'prospect',
  'applicant',
  'active',
  'grace',
  'lapsed',
  'suspended',
  'resigned',
  'declined',
] as const;
/** What a term makes of a member by itself. */
export const COURSE_STATUSES = ['active', 'grace', 'lapsed'] as const;

/** Who belongs to the coalition: in grace as before, and who is suspended has not left. */
export const BELONGING_STATUSES = ['active', 'grace', 'suspended'] as const;

/** `domain.md` §2: the legal forms of Mexican organisations, and those that come from elsewhere or have none yet. */
export const LEGAL_FORMS = [
  'AC',
  'SC',
  'IAP',
  'IBP',
  'ABP',
  'FBP',
  'IASP',
  'FID',
  'SCP',
  'US_501C3',
  'INTL',
  'NONE',
] as const;

export const SCHEMES = ['MX-RFC', 'MX-CLUNI', 'US-EIN', 'member-number', 'slug'] as const;
/** What everybody may see; the others are tax identifiers. */
export const PUBLIC_SCHEMES = ['member-number', 'slug'] as const;
/** Whose truth somebody else knows: the tax office, the federal registry, the IRS. */
export const TAX_SCHEMES = ['MX-RFC', 'MX-CLUNI', 'US-EIN'] as const;
export const IDENTIFIER_STATES = ['unverified', 'verified', 'overridden'] as const;
/** Against what an identifier was verified: the paper, the authority's own site, or something else, told in a note. */
export const VERIFICATION_MEANS = ['certificate', 'authority', 'other'] as const;

/** Yearly budget in pesos. */
export const BUDGET_BANDS = ['under_500k', '500k_2m', '2m_10m', '10m_50m', 'over_50m'] as const;
export const COUNTRIES = ['MX', 'US'] as const;

export const DECISION_KINDS = [
  'registration',
  'application',
  'admission',
  'renewal',
  'suspension',
  'reinstatement',
  'resignation',
  'decline',
  'correction',
] as const;

/** Why a member is not renewed along with others. `leaving`: its resignation is decided; the last ones are what it is. */
export const RENEWAL_OBSTACLES = [
  'renewed',
  'open-ended',
  'leaving',
  'suspended',
  'resigned',
  'declined',
  'prospect',
  'applicant',
  'unregistered',
] as const;

/** INEGI’s. */
export const STATE_CODES = MEXICAN_STATES.map(({ code }) => code);
