import type { ApplicationBody, Area, LegalForm, StateCode } from '../api/types';
import type { Language } from '../texts/catalog';
import { blank, text } from '../ui/cleaning';

/** As it is typed: all text, so that nothing is lost before it is right. */
export interface ApplyForm {
  legalName: string;
  name: string;
  legalForm: LegalForm | '';
  foundedOn: string;
  rfc: string;
  cluni: string;
  ein: string;
  focusAreas: readonly Area[];
  primaryFocus: Area | '';
  addressState: StateCode | '';
  addressMunicipality: string;
  statesServed: readonly StateCode[];
  mission: string;
  activities: string;
  motive: string;
  website: string;
  publicEmail: string;
  publicPhone: string;
  contactName: string;
  contactPosition: string;
  contactEmail: string;
  contactPhone: string;
  hasReadNotice: boolean;
}

export const EMPTY: ApplyForm = {
  legalName: '',
  name: '',
  legalForm: '',
  foundedOn: '',
  rfc: '',
  cluni: '',
  ein: '',
  focusAreas: [],
  primaryFocus: '',
  addressState: '',
  addressMunicipality: '',
  statesServed: [],
  mission: '',
  activities: '',
  motive: '',
  website: '',
  publicEmail: '',
  publicPhone: '',
  contactName: '',
  contactPosition: '',
  contactEmail: '',
  contactPhone: '',
  hasReadNotice: false,
};

const NEEDED = ['legalName', 'mission', 'contactName', 'contactEmail'] as const;

/** The fields that nobody can leave empty and did. The main area follows the only one. */
export function missing(form: ApplyForm): (keyof ApplyForm)[] {
  return [
    ...NEEDED.filter((field) => !form[field].trim()),
    ...(form.focusAreas.length === 0 ? (['focusAreas'] as const) : []),
    ...(form.focusAreas.length > 1 && !primaryOf(form) ? (['primaryFocus'] as const) : []),
    ...(form.hasReadNotice ? [] : (['hasReadNotice'] as const)),
  ];
}

export const toBody = (form: ApplyForm, language: Language): ApplicationBody => ({
  legalName: form.legalName.trim(),
  ...(text(form.name) && { name: form.name.trim() }),
  legalForm: blank(form.legalForm),
  foundedOn: blank(form.foundedOn),
  rfc: text(form.rfc),
  cluni: text(form.cluni),
  ein: text(form.ein),
  focusAreas: [...form.focusAreas],
  primaryFocus: primaryOf(form)!,
  addressState: blank(form.addressState),
  addressMunicipality: text(form.addressMunicipality),
  statesServed: [...form.statesServed],
  mission: form.mission.trim(),
  activities: text(form.activities),
  motive: text(form.motive),
  website: withProtocol(form.website),
  publicEmail: text(form.publicEmail),
  publicPhone: text(form.publicPhone),
  contactName: form.contactName.trim(),
  contactPosition: text(form.contactPosition),
  contactEmail: form.contactEmail.trim(),
  contactPhone: text(form.contactPhone),
  language,
  hasReadNotice: form.hasReadNotice,
});

const primaryOf = ({ focusAreas, primaryFocus }: ApplyForm): Area | undefined => {
  const [only, ...others] = focusAreas;
  if (others.length === 0) return only;
  return primaryFocus !== '' && focusAreas.includes(primaryFocus) ? primaryFocus : undefined;
};

const withProtocol = (typed: string): string | null => {
  const address = text(typed);
  return address && !/^[a-z]+:/i.test(address) ? `https://${address}` : address;
};
