import type { CONTACT_ROLES } from '../contacts/contact-roles';
import type { BUDGET_BANDS, COUNTRIES, LEGAL_FORMS, MEMBER_STATUSES } from '../members/member.values';
import type { ProgramResponse } from '../programs/dto/program.dto';
import type { Area } from '../shared/areas';
import type { Language } from '../shared/http/problem';

export type Words = Record<Language, string>;
type WordsOf<T extends readonly string[]> = Record<T[number], Words>;
const both = (text: string): Words => ({ es: text, en: text });

/** How closed values read in a file: as people say them, and as an import understands them again. */
export const AREA_WORDS: Record<Area, Words> = {
  children: { es: 'Niñas, niños y adolescentes', en: 'Children and adolescents' },
  disability: { es: 'Personas con discapacidad', en: 'People with disabilities' },
  families: { es: 'Familias', en: 'Families' },
};
export const LEGAL_FORM_WORDS: WordsOf<typeof LEGAL_FORMS> = {
  AC: both('A.C.'),
  SC: both('S.C.'),
  IAP: both('I.A.P.'),
  IBP: both('I.B.P.'),
  ABP: both('A.B.P.'),
  FBP: both('F.B.P.'),
  IASP: both('I.A.S.P.'),
  FID: { es: 'Fideicomiso', en: 'Trust' },
  SCP: both('S.C.P.'),
  US_501C3: both('501(c)(3)'),
  INTL: { es: 'Internacional', en: 'International' },
  NONE: { es: 'Sin constituir', en: 'Not yet incorporated' },
};
export const COUNTRY_WORDS: WordsOf<typeof COUNTRIES> = {
  MX: { es: 'México', en: 'Mexico' },
  US: { es: 'Estados Unidos', en: 'United States' },
};
export const BUDGET_WORDS: WordsOf<typeof BUDGET_BANDS> = {
  under_500k: { es: 'Menos de 500 mil pesos', en: 'Under 500 thousand pesos' },
  '500k_2m': { es: 'De 500 mil a 2 millones', en: '500 thousand to 2 million' },
  '2m_10m': { es: 'De 2 a 10 millones', en: '2 to 10 million' },
  '10m_50m': { es: 'De 10 a 50 millones', en: '10 to 50 million' },
  over_50m: { es: 'Más de 50 millones', en: 'Over 50 million' },
};
/** Languages that we have a name for; others stand as they were written. */
export const LANGUAGE_WORDS: Record<string, Words> = {
  es: { es: 'Español', en: 'Spanish' },
  en: { es: 'Inglés', en: 'English' },
  fr: { es: 'Francés', en: 'French' },
  nah: both('Náhuatl'),
  yua: { es: 'Maya yucateco', en: 'Yucatec Maya' },
  tzo: both('Tsotsil'),
  tzh: both('Tseltal'),
  oto: both('Otomí'),
  tar: both('Tarahumara'),
  mfs: { es: 'Lengua de Señas Mexicana', en: 'Mexican Sign Language' },
};
export const STATUS_WORDS: WordsOf<typeof MEMBER_STATUSES> = {
  prospect: { es: 'Prospecto', en: 'Prospect' },
  applicant: { es: 'Solicitante', en: 'Applicant' },
  active: { es: 'Activa', en: 'Active' },
  grace: { es: 'En gracia', en: 'In grace' },
  lapsed: { es: 'Vencida', en: 'Lapsed' },
  suspended: { es: 'Suspendida', en: 'Suspended' },
  resigned: { es: 'Se retiró', en: 'Resigned' },
  declined: { es: 'Rechazada', en: 'Declined' },
};
export const MODALITY_WORDS: Record<NonNullable<ProgramResponse['modality']>, Words> = {
  in_person: { es: 'Presencial', en: 'In person' },
  remote: { es: 'A distancia', en: 'Remote' },
  mixed: { es: 'Mixta', en: 'Mixed' },
  home_visits: { es: 'Visitas a domicilio', en: 'Home visits' },
  residential: { es: 'Residencial', en: 'Residential' },
};
export const ROLE_WORDS: WordsOf<typeof CONTACT_ROLES> = {
  director: { es: 'Dirección', en: 'Director' },
  legal_representative: { es: 'Representación legal', en: 'Legal representative' },
  coordinator: { es: 'Coordinación', en: 'Coordinator' },
  communications: { es: 'Comunicación', en: 'Communications' },
  finance: { es: 'Finanzas', en: 'Finance' },
  programs: { es: 'Programas', en: 'Programs' },
};
