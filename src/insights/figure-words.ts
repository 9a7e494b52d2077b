import { partWord } from '../shared/breakdown-words';
import { CATEGORIES } from '../shared/breakdowns';
import type { Language } from '../shared/http/problem';
import type { StaffFiguresBy } from './dto/figures.query';

type Words = Record<Language, string>;

const AREAS: Record<string, Words> = {
  children: { es: 'Niñas, niños y adolescentes', en: 'Children and adolescents' },
  disability: { es: 'Personas con discapacidad', en: 'People with disabilities' },
  families: { es: 'Familias', en: 'Families' },
  none: { es: 'De la organización en conjunto', en: 'Of the organisation as a whole' },
};
const AGE_UNKNOWN: Words = { es: 'edad sin dato', en: 'age unknown' };

/** A category of a breakdown, as people say it. */
export function categoryWords(by: StaffFiguresBy, category: string, language: Language): string {
  if (by === 'area') return AREAS[category]![language];
  if (by === 'disability' || by === 'state') return partWord(category, language);
  if (by !== 'sex_age' || !CATEGORIES.sex_age.includes(category)) return category;
  const [sex, age] = category.split(':') as [string, string];
  return `${partWord(sex, language)}, ${age === 'U' ? AGE_UNKNOWN[language] : age}`;
}

/** Over the columns of a file. */
export const HEADERS = {
  by: {
    area: { es: 'Área', en: 'Area' },
    program: { es: 'Programa', en: 'Program' },
    indicator: { es: 'Indicador', en: 'Indicator' },
    state: { es: 'Estado', en: 'State' },
    sex_age: { es: 'Sexo y edad', en: 'Sex and age' },
    disability: { es: 'Discapacidad', en: 'Disability' },
    cycle: { es: 'Periodo', en: 'Period' },
    member: { es: 'Organización', en: 'Organisation' },
  } satisfies Record<StaffFiguresBy, Words>,
  code: { es: 'Clave', en: 'Code' },
  member: { es: 'Organización', en: 'Organisation' },
  low: { es: 'Personas, mínimo', en: 'People, at least' },
  high: { es: 'Personas, máximo', en: 'People, at most' },
  value: { es: 'Valor', en: 'Value' },
  denominator: { es: 'Denominador', en: 'Denominator' },
  percent: { es: 'Porcentaje', en: 'Per cent' },
  unit: { es: 'Unidad', en: 'Unit' },
  series: { es: 'Serie', en: 'Series' },
  reported: { es: 'Organizaciones que cuentan', en: 'Organisations counted' },
  approved: { es: 'Reportes aprobados', en: 'Reports approved' },
  owing: { es: 'Reportes debidos', en: 'Reports owed' },
  target: { es: 'Meta', en: 'Target' },
  sources: { es: 'Sellos', en: 'Seals' },
};
