import { BUDGET_BANDS, LEGAL_FORMS } from '../../members/member.values';
import { type Area, AREAS } from '../../shared/areas';
import { STATES } from '../../shared/breakdowns';
import { fold } from '../../shared/fold';
import { stateFromText } from '../../shared/places';

type LegalForm = (typeof LEGAL_FORMS)[number];
type Budget = (typeof BUDGET_BANDS)[number];

export const choices = <T extends string>(words: Record<T, string>): Map<string, T> =>
  new Map(
    (Object.entries(words) as [T, string][]).flatMap(([value, list]) =>
      [value, ...list.split('|')].map((word) => [fold(word), value] as const),
    ),
  );

/** How files call the areas, in old words and new ones. Longer ones first, so that none is taken for its part. */
const AREA_WORDS: Record<Area, string> = {
  children:
    'niñas, niños y adolescentes|niños, niñas y adolescentes|niñas y niños|niños y niñas|niñas|niños|niñez|primera infancia|infancia|infancias|infantil|adolescentes|adolescencia|nna|children and adolescents|children and youth|children|child|early childhood|childhood|adolescents|kids',
  disability:
    'personas con discapacidad|personas con discapacidades|discapacidad|discapacidades|pcd|capacidades diferentes|people with disabilities|persons with disabilities|disability|disabilities|disabled people|disabled',
  families:
    'familias en situación de vulnerabilidad|familias en situación vulnerable|familias vulnerables|familias de escasos recursos|familias|familia|underprivileged families|vulnerable families|low income families|families|family',
};
const AREA_PHRASES = [...choices(AREA_WORDS)].sort(([a], [b]) => b.length - a.length);

/** Every area that is named; null where a word is left over that names none. */
export function areasOf(text: string): Area[] | null {
  let rest = ` ${fold(text).replaceAll(' ', '  ')} `; // a space for each side of a word
  const found = new Set<Area>();
  for (const [phrase, area] of AREA_PHRASES) {
    const without = rest.replaceAll(` ${phrase.replaceAll(' ', '  ')} `, '  ');
    if (without !== rest) found.add(area);
    rest = without;
  }
  const isUnderstood = rest.split(' ').every((word) => ['', 'y', 'e', 'and'].includes(word));
  return isUnderstood && found.size > 0 ? AREAS.filter((area) => found.has(area)) : null;
}

export function areaOf(text: string): Area | null {
  const areas = areasOf(text);
  return areas?.length === 1 ? areas[0]! : null;
}

const WHOLE_COUNTRY = new Set(
  [
    'nacional',
    'todo el país',
    'toda la república',
    'república mexicana',
    'todos los estados',
    'todos',
    'nationwide',
    'national',
    'all states',
    'all',
  ].map(fold),
);

export const partsOf = (text: string): string[] =>
  text
    .split(/[,;|/\n]|\s+(?:y|e|and|&)\s+/i)
    .map((part) => part.trim())
    .filter(Boolean);

/** Mexican states by INEGI's code, in that order: `Puebla, Tlaxcala y Edo. Mex.` */
export function statesOf(text: string): string[] | null {
  if (WHOLE_COUNTRY.has(fold(text))) return [...STATES];
  const codes = partsOf(text).map(stateFromText);
  return codes.length > 0 && codes.every((code) => code !== null) ? [...new Set(codes)].sort() : null;
}

const COUNTRIES = choices({
  MX: 'México|Mex|MEX|República Mexicana|Estados Unidos Mexicanos',
  US: 'USA|EUA|EEUU|EE UU|EE.UU.|U.S.|U.S.A.|E.U.A.|Estados Unidos|Estados Unidos de América|United States|United States of America',
});
export const countryOf = (text: string): 'MX' | 'US' | null => COUNTRIES.get(fold(text)) ?? null;

const FORMS = choices<LegalForm>({
  AC: 'A.C.|Asociación Civil|Asociación Civil (A.C.)|Civil association|Civil association (A.C.)',
  SC: 'S.C.|Sociedad Civil|Sociedad Civil (S.C.)|Civil partnership|Civil partnership (S.C.)',
  IAP: 'I.A.P.|Institución de Asistencia Privada|Institución de Asistencia Privada (I.A.P.)|Private assistance institution (I.A.P.)',
  IBP: 'I.B.P.|Institución de Beneficencia Privada|Institución de Beneficencia Privada (I.B.P.)|Private welfare institution (I.B.P.)',
  ABP: 'A.B.P.|Asociación de Beneficencia Privada|Asociación de Beneficencia Privada (A.B.P.)|Private welfare association (A.B.P.)',
  FBP: 'F.B.P.|Fundación de Beneficencia Privada|Fundación de Beneficencia Privada (F.B.P.)|Private welfare foundation (F.B.P.)',
  IASP: 'I.A.S.P.|Institución de Asistencia Social Privada|Institución de Asistencia Social Privada (I.A.S.P.)|Private social assistance institution (I.A.S.P.)',
  FID: 'Fideicomiso|Trust|Trust (fideicomiso)',
  SCP: 'S.C.P.|Sociedad Civil Particular|Sociedad Civil Particular (S.C.P.)|Private civil partnership (S.C.P.)',
  US_501C3: '501(c)(3)|501c3|501(c)3|US 501(c)(3) organisation|Organización 501(c)(3) de EE. UU.',
  INTL: 'Internacional|International|Extranjera|Otra figura extranjera|Other foreign form',
  NONE: 'Ninguna|Sin constituir|Aún sin constituir|No constituida|En proceso|None|Not yet incorporated|Unincorporated',
});
export const legalFormOf = (text: string): LegalForm | null => FORMS.get(fold(text)) ?? null;

const BUDGETS = choices<Budget>({
  under_500k: 'Menos de 500 mil pesos|Menos de 500 mil|Under 500 thousand pesos',
  '500k_2m': 'De 500 mil a 2 millones|500 thousand to 2 million',
  '2m_10m': 'De 2 a 10 millones|2 to 10 million',
  '10m_50m': 'De 10 a 50 millones|10 to 50 million',
  over_50m: 'Más de 50 millones|Over 50 million',
});
const STEPS: [below: number, band: Budget][] = [
  [500_000, 'under_500k'],
  [2_000_000, '500k_2m'],
  [10_000_000, '2m_10m'],
  [50_000_000, '10m_50m'],
  [Infinity, 'over_50m'],
];

/** A band, or an amount in pesos: `$1,250,000.00 MXN`. */
export function budgetBandOf(text: string): Budget | null {
  const [, amount] =
    /^(?:mxn|mx)?\s?\$?\s?(\d+|\d{1,3}(?:,\d{3})+)(?:\.\d{1,2})?\s?(?:mxn|pesos|m\.?n\.?)?$/i.exec(text) ?? [];
  if (!amount) return BUDGETS.get(fold(text)) ?? null;
  return STEPS.find(([below]) => Number(amount.replaceAll(',', '')) < below)![1];
}

const LANGUAGES = choices({
  es: 'Español|Castellano|Spanish|spa',
  en: 'Inglés|English|ing|eng',
  fr: 'Francés|French',
  nah: 'Náhuatl|Nahuatl',
  yua: 'Maya|Maya yucateco|Yucatec Maya',
  tzo: 'Tsotsil|Tzotzil',
  tzh: 'Tseltal|Tzeltal',
  oto: 'Otomí|Hñähñu',
  tar: 'Tarahumara|Rarámuri',
  mfs: 'Lengua de Señas Mexicana|LSM|Mexican Sign Language',
});

/** ISO 639 where we know the name; else the name as it is written. */
export function languagesOf(text: string): string[] | null {
  const languages = [...new Set(partsOf(text).map((name) => LANGUAGES.get(fold(name)) ?? name))];
  return languages.length > 0 && languages.length <= 30 && languages.every(({ length }) => length <= 35)
    ? languages
    : null;
}
