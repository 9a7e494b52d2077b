import type { MODALITIES } from '../../programs/program.values';
import type { Currency } from '../../shared/currencies';
import type { ProgramField } from '../../programs/program-columns';
import { fold } from '../../shared/fold';
import { stateFromText } from '../../shared/places';
import { line, type Parse, prose, valueOr } from './parse-cell';
import { dayOf } from '../../shared/parse-day';
import { areaOf, choices, partsOf, statesOf } from './parse-words';

const MODALITY_WORDS = choices<(typeof MODALITIES)[number]>({
  in_person: 'Presencial|En persona|In person|On site',
  remote: 'A distancia|En línea|Virtual|Remota|Remote|Online',
  mixed: 'Mixta|Mixto|Híbrida|Semipresencial|Mixed|Hybrid|Blended',
  home_visits: 'Visitas a domicilio|A domicilio|Domiciliaria|Home visits',
  residential: 'Residencial|Internado|Albergue|Casa hogar|Residential',
});

const age: Parse = (text) => {
  const [, years] = /^(\d{1,3})(?:\.0+)?(?:\s*(?:años?|years?))?$/i.exec(text) ?? [];
  if (!years) return { code: 'age' };
  return Number(years) > 120 ? { code: 'too-big', params: { max: 120 } } : { value: Number(years) };
};

/** `$1,250,000.50`, `1250000 MXN`: as the register keeps it, with its two decimals. */
const amountOf = (text: string): string | null => {
  const [, amount, cents = ''] =
    /^(?:mxn|usd|us)?\s?\$?\s?(\d{1,12}|\d{1,3}(?:,\d{3}){1,3})(?:\.(\d{1,2})0*)?\s?(?:mxn|usd|pesos|d[oó]lares|m\.?n\.?)?$/i.exec(
      text,
    ) ?? [];
  return amount ? `${String(BigInt(amount.replaceAll(',', '')))}.${cents.padEnd(2, '0')}` : null;
};

const CURRENCY_WORDS = choices<Currency>({
  MXN: 'Pesos|Peso|Pesos mexicanos|Moneda nacional|MN|M.N.|MX|Mexican pesos',
  USD: 'Dólares|Dólar|Dólares americanos|US dollars|Dollars|US$|DLS|US',
});

/** `1, 4 y 10`, `ODS 4; ODS 10`. */
const goalsOf = (text: string): number[] | null => {
  const goals = partsOf(text).map((part) => Number(/^(?:ods|sdg|objetivo|goal)?\s*(\d{1,2})$/i.exec(part)?.[1] ?? 0));
  const isGood = goals.length > 0 && goals.every((goal) => goal >= 1 && goal <= 17);
  return isGood ? [...new Set(goals)].sort((a, b) => a - b) : null;
};

/** `Coyoacán; Tlalpan`, or with their states in brackets: `Coyoacán (CDMX); Cholula (Puebla)`, as `09 Coyoacán`. */
const municipalitiesOf = (text: string): string[] | null => {
  const places = text
    .split(/[;|\n]|,(?![^(]*\))/)
    .map((part) => part.trim().replace(/\s+/g, ' '))
    .filter(Boolean)
    .map((part) => {
      const [, name, state] = /^(.+?)\s*\(([^)]+)\)$/.exec(part) ?? [null, part, null];
      const code = state ? stateFromText(state) : '';
      return code === null || name!.length > 120 ? null : `${code || '??'} ${name}`;
    });
  return places.length > 0 && places.every((place) => place !== null) ? [...new Set(places)] : null;
};

const codesOf = (text: string): string[] | null => {
  const codes = text
    .toUpperCase()
    .split(/[\s,;|/]+/)
    .filter(Boolean);
  return codes.length > 0 && codes.length <= 100 && codes.every((code) => /^[A-Z0-9-]{1,20}$/.test(code))
    ? [...new Set(codes)].sort()
    : null;
};

export const PROGRAM_CELLS: Record<ProgramField, Parse> = {
  name: line(300),
  area: valueOr('area', areaOf),
  descriptionEs: prose(5000),
  descriptionEn: prose(5000),
  populationServed: prose(1000),
  ageFrom: age,
  ageTo: age,
  modality: valueOr('modality', (text) => MODALITY_WORDS.get(fold(text)) ?? null),
  startsOn: valueOr('day', dayOf),
  endsOn: valueOr('day', dayOf),
  budgetAmount: valueOr('amount', amountOf),
  budgetCurrency: valueOr('currency', (text) => CURRENCY_WORDS.get(fold(text)) ?? null),
  funders: prose(1000),
  sdgGoals: valueOr('sdg-goals', goalsOf),
  states: valueOr('state', statesOf),
  municipalities: valueOr('municipality', municipalitiesOf),
  indicators: valueOr('indicator-codes', codesOf),
};
