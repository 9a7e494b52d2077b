import type { MemberResponse } from '../members/dto/member.response';
import { type Column, joined, stateName, wordOf } from './column';
import {
  AREA_WORDS,
  BUDGET_WORDS,
  COUNTRY_WORDS,
  LANGUAGE_WORDS,
  LEGAL_FORM_WORDS,
  STATUS_WORDS,
  type Words,
} from './words';

type Field = keyof MemberResponse & string;
type Cell = Column<MemberResponse>['cell'];

const column = (field: Field, es: string, en: string, cell?: Cell): Column<MemberResponse> => ({
  field,
  header: { es, en },
  cell: cell ?? ((member) => (member[field] as string | number | null | undefined) ?? null),
});
const word = (field: Field, es: string, en: string, words: Partial<Record<string, Words>>) =>
  column(field, es, en, (member, language) => wordOf(words, member[field] as string | null, language));
const words = (field: Field, es: string, en: string, known: Partial<Record<string, Words>>) =>
  column(field, es, en, (member, language) =>
    joined((member[field] as string[]).map((value) => wordOf(known, value, language))),
  );
const identifier = (scheme: string, es: string, en: string) =>
  column('identifiers', es, en, ({ identifiers }) => identifiers.find((each) => each.scheme === scheme)?.value ?? null);

const OWN_NUMBERS = [
  identifier('member-number', 'Número de integrante', 'Member number'),
  identifier('slug', 'Clave corta', 'Slug'),
];
/** Of what the reader sees, every field that an import takes, and behind them what it reads over. */
export const memberColumns = ({ isPrivate }: { isPrivate: boolean }): Column<MemberResponse>[] => [
  ...(isPrivate ? [] : OWN_NUMBERS),
  ...PROFILE.filter(({ field }) => isPrivate || !PRIVATE.has(field)),
  ...(isPrivate ? [...OWN_NUMBERS, ...TAX_IDENTIFIERS] : []),
  word('status', 'Estatus', 'Membership', STATUS_WORDS),
  column('joinedOn', 'Ingresó el', 'Joined on'),
];

const PRIVATE: ReadonlySet<string> = new Set<Field>([
  'addressStreet',
  'addressNumber',
  'addressNeighbourhood',
  'addressPostalCode',
  'paidStaff',
  'volunteers',
  'budgetBand',
]);

const PROFILE: Column<MemberResponse>[] = [
  column('legalName', 'Razón social', 'Legal name'),
  column('name', 'Nombre en uso', 'Name in use'),
  column('acronym', 'Siglas', 'Acronym'),
  word('legalForm', 'Figura jurídica', 'Legal form', LEGAL_FORM_WORDS),
  column('foundedOn', 'Fecha de constitución', 'Founded on'),
  words('focusAreas', 'Áreas de trabajo', 'Focus areas', AREA_WORDS),
  word('primaryFocus', 'Área principal', 'Main area', AREA_WORDS),
  column('statesServed', 'Estados donde trabaja', 'States served', ({ statesServed }) =>
    joined(statesServed.map(stateName)),
  ),
  column('missionEs', 'Misión', 'Mission in Spanish'),
  column('missionEn', 'Misión en inglés', 'Mission in English'),
  column('descriptionEs', 'Descripción', 'Description in Spanish'),
  column('descriptionEn', 'Descripción en inglés', 'Description in English'),
  word('addressCountry', 'País', 'Country', COUNTRY_WORDS),
  column('addressState', 'Estado', 'State', ({ addressState }) => stateName(addressState)),
  column('addressMunicipality', 'Municipio o alcaldía', 'Municipality'),
  column('addressMunicipalityCode', 'Clave del municipio', 'Municipality code'),
  column('addressNeighbourhood', 'Colonia', 'Neighbourhood'),
  column('addressStreet', 'Calle', 'Street'),
  column('addressNumber', 'Número exterior', 'Street number'),
  column('addressPostalCode', 'Código postal', 'Postal code'),
  column('website', 'Sitio web', 'Website'),
  column('publicEmail', 'Correo público', 'Public e-mail'),
  column('publicPhone', 'Teléfono', 'Phone'),
  column('socialLinks', 'Redes sociales', 'Social media', ({ socialLinks }) => socialLinks.join('\n')),
  words('languages', 'Idiomas', 'Languages', LANGUAGE_WORDS),
  column('paidStaff', 'Personal remunerado', 'Paid staff'),
  column('volunteers', 'Personas voluntarias', 'Volunteers'),
  word('budgetBand', 'Presupuesto anual', 'Annual budget', BUDGET_WORDS),
];

const TAX_IDENTIFIERS = [
  identifier('MX-RFC', 'RFC', 'RFC'),
  identifier('MX-CLUNI', 'CLUNI', 'CLUNI'),
  identifier('US-EIN', 'EIN', 'EIN'),
  // One reason for a row, as an import takes it.
  column('identifiers', 'Motivo de aceptación', 'Override reason', ({ identifiers }) => {
    return identifiers.find(({ overrideReason }) => overrideReason)?.overrideReason ?? null;
  }),
];
