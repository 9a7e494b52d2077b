import type { Area, BudgetBand, IdentifierScheme, LegalForm, Member, MemberBody, StateCode } from '../api/types';
import type { FieldError } from '../api/problem';
import { blank, changedFields, lines, text, whole, words } from '../ui/cleaning';

/** The profile as it is typed: all text, so that nothing that was typed is lost before it is right. */
export interface MemberForm {
  legalName: string;
  name: string;
  acronym: string;
  legalForm: LegalForm | '';
  foundedOn: string;
  rfc: string;
  rfcReason: string;
  cluni: string;
  ein: string;
  focusAreas: readonly Area[];
  primaryFocus: Area | '';
  statesServed: readonly StateCode[];
  missionEs: string;
  missionEn: string;
  descriptionEs: string;
  descriptionEn: string;
  addressCountry: 'MX' | 'US' | '';
  addressStreet: string;
  addressNumber: string;
  addressNeighbourhood: string;
  addressMunicipality: string;
  addressState: string;
  addressPostalCode: string;
  website: string;
  publicEmail: string;
  publicPhone: string;
  socialLinks: string;
  languages: string;
  paidStaff: string;
  volunteers: string;
  budgetBand: BudgetBand | '';
  /** To the coalition's office, with a change of protected fields. */
  requestNote: string;
}

/** What only the coalition may change. */
export const PROTECTED = ['legalName', 'legalForm', 'rfc', 'rfcReason', 'cluni', 'ein'] as const;

const REQUESTED = ['legalName', 'legalForm', 'rfc', 'cluni', 'ein'] as const;

const SCHEME_FIELDS: Partial<Record<IdentifierScheme, keyof MemberForm>> = {
  'MX-RFC': 'rfc',
  'MX-CLUNI': 'cluni',
  'US-EIN': 'ein',
};

const valueOf = (member: Partial<Member>, scheme: IdentifierScheme) =>
  member.identifiers?.find((identifier) => identifier.scheme === scheme);

export function toForm(member: Partial<Member>): MemberForm {
  return {
    legalName: member.legalName ?? '',
    name: member.name ?? '',
    acronym: member.acronym ?? '',
    legalForm: member.legalForm ?? '',
    foundedOn: member.foundedOn ?? '',
    rfc: valueOf(member, 'MX-RFC')?.value ?? '',
    rfcReason: valueOf(member, 'MX-RFC')?.overrideReason ?? '',
    cluni: valueOf(member, 'MX-CLUNI')?.value ?? '',
    ein: valueOf(member, 'US-EIN')?.value ?? '',
    focusAreas: member.focusAreas ?? [],
    primaryFocus: member.primaryFocus ?? '',
    statesServed: member.statesServed ?? [],
    missionEs: member.missionEs ?? '',
    missionEn: member.missionEn ?? '',
    descriptionEs: member.descriptionEs ?? '',
    descriptionEn: member.descriptionEn ?? '',
    addressCountry: member.addressCountry ?? '',
    addressStreet: member.addressStreet ?? '',
    addressNumber: member.addressNumber ?? '',
    addressNeighbourhood: member.addressNeighbourhood ?? '',
    addressMunicipality: member.addressMunicipality ?? '',
    addressState: member.addressState ?? '',
    addressPostalCode: member.addressPostalCode ?? '',
    website: member.website ?? '',
    publicEmail: member.publicEmail ?? '',
    publicPhone: member.publicPhone ?? '',
    socialLinks: (member.socialLinks ?? []).join('\n'),
    languages: (member.languages ?? []).join(', '),
    paidStaff: member.paidStaff?.toString() ?? '',
    volunteers: member.volunteers?.toString() ?? '',
    budgetBand: member.budgetBand ?? '',
    requestNote: '',
  };
}

/** What the API takes: trimmed, nothing where nothing was typed. */
export function toBody(form: MemberForm): MemberBody & { legalName: string } {
  return {
    legalName: text(form.legalName) ?? '',
    name: text(form.name) ?? text(form.legalName) ?? '',
    acronym: text(form.acronym),
    legalForm: blank(form.legalForm),
    foundedOn: blank(form.foundedOn),
    focusAreas: [...form.focusAreas],
    primaryFocus: primaryOf(form),
    statesServed: [...form.statesServed],
    missionEs: text(form.missionEs),
    missionEn: text(form.missionEn),
    descriptionEs: text(form.descriptionEs),
    descriptionEn: text(form.descriptionEn),
    addressCountry: blank(form.addressCountry),
    addressStreet: text(form.addressStreet),
    addressNumber: text(form.addressNumber),
    addressNeighbourhood: text(form.addressNeighbourhood),
    addressMunicipality: text(form.addressMunicipality),
    addressState: blank(form.addressState),
    addressPostalCode: text(form.addressPostalCode),
    website: webAddress(form.website),
    publicEmail: text(form.publicEmail),
    publicPhone: text(form.publicPhone),
    socialLinks: lines(form.socialLinks).map((link) => webAddress(link) ?? link),
    languages: words(form.languages),
    paidStaff: whole(form.paidStaff),
    volunteers: whole(form.volunteers),
    budgetBand: blank(form.budgetBand),
  };
}

/** Only what the person changed, so that nobody else's change is overwritten by a field left alone. */
export function toChanges(form: MemberForm, base: MemberForm, member: Pick<Member, 'identifiers'>): MemberBody {
  const changes: MemberBody = changedFields(toBody(base), toBody(form));
  const isIdentifierChanged = (['rfc', 'rfcReason', 'cluni', 'ein'] as const).some(
    (field) => form[field] !== base[field],
  );
  return isIdentifierChanged ? { ...changes, identifiers: toIdentifiers(form, member) } : changes;
}

/** Of who may not write protected fields themselves: the rest, to be written, and the protected ones, to be asked for. */
export function splitChanges(
  form: MemberForm,
  base: MemberForm,
): { body: MemberBody; request: Record<string, string> | null } {
  const { legalName: _name, legalForm: _form, ...body } = changedFields(toBody(base), toBody(form));
  const asked = REQUESTED.filter((field) => form[field].trim() !== base[field].trim());
  if (asked.length === 0) return { body, request: null };
  const request: Record<string, string> = Object.fromEntries(asked.map((field) => [field, form[field].trim()]));
  if (asked.includes('rfc') && text(form.rfcReason)) request.rfcReason = form.rfcReason.trim();
  if (text(form.requestNote)) request.note = form.requestNote.trim();
  return { body, request };
}

/** The whole list, as it replaces what is there: identifiers that the form does not show stay. */
export function toIdentifiers(
  form: MemberForm,
  member: Pick<Member, 'identifiers'>,
): NonNullable<MemberBody['identifiers']> {
  const reason = text(form.rfcReason);
  const typed = [
    { scheme: 'MX-RFC' as const, value: identifier(form.rfc), ...(reason ? { overrideReason: reason } : {}) },
    { scheme: 'MX-CLUNI' as const, value: identifier(form.cluni) },
    { scheme: 'US-EIN' as const, value: identifier(form.ein) },
  ].filter(({ value }) => value);
  const untouched = member.identifiers
    .filter(({ scheme }) => !SCHEME_FIELDS[scheme])
    .map(({ scheme, value }) => ({ scheme, value }));
  return [...typed, ...untouched];
}

/** '/identifiers/0/value' names the first of what was sent. */
export function placeError({ pointer, code }: FieldError, form: MemberForm): string | undefined {
  const [, part, index, inner] = pointer.split('/');
  if (part !== 'identifiers') return undefined;
  const scheme = toIdentifiers(form, { identifiers: [] })[Number(index)]?.scheme;
  if (inner === 'overrideReason' && code !== 'rfc-check-digit') return 'rfcReason';
  return scheme && SCHEME_FIELDS[scheme];
}

/** `ABC-680524-P76` is a usual way to write an RFC. */
const identifier = (typed: string): string => typed.normalize('NFC').toUpperCase().replace(/[\s-]/g, '');

/** People type addresses without the protocol. */
const webAddress = (typed: string): string | null => {
  const address = text(typed);
  return address && !/^[a-z]+:/i.test(address) ? `https://${address}` : address;
};

/** The main area follows the areas: the only one, or none that was taken away. */
const primaryOf = ({ focusAreas, primaryFocus }: MemberForm): Area | null => {
  if (focusAreas.length === 1) return focusAreas[0] ?? null;
  return primaryFocus !== '' && focusAreas.includes(primaryFocus) ? primaryFocus : null;
};
