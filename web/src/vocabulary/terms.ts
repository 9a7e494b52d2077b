import type { Area, BudgetBand, ContactRole, LegalForm, MemberStatus, Modality } from '../api/types';
import type { Translate } from '../texts/catalog';
import type { termsTexts } from './terms.texts';

export const AREAS: readonly Area[] = ['children', 'disability', 'families'];
export const STATUSES: readonly MemberStatus[] = [
  'active',
  'grace',
  'prospect',
  'applicant',
  'suspended',
  'lapsed',
  'resigned',
  'declined',
];
export const LEGAL_FORMS: readonly LegalForm[] = [
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
];
export const BUDGET_BANDS: readonly BudgetBand[] = ['under_500k', '500k_2m', '2m_10m', '10m_50m', 'over_50m'];
export const CONTACT_ROLES: readonly ContactRole[] = [
  'director',
  'legal_representative',
  'coordinator',
  'communications',
  'finance',
  'programs',
];
export const MODALITIES: readonly Modality[] = ['in_person', 'remote', 'mixed', 'home_visits', 'residential'];

type Terms = typeof termsTexts.es;

/** Choices for a form or a filter: `optionsOf(t, 'area', AREAS)`. */
export const optionsOf = <Kind extends string, Value extends string>(
  t: Translate<Terms>,
  kind: Kind,
  values: readonly Value[],
): { value: Value; label: string }[] =>
  values.map((value) => ({ value, label: (t as (key: string) => string)(`${kind}.${value}`) }));
