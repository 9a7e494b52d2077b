import { UNKNOWN } from '../shared/breakdown-words';
import type { Language } from '../shared/http/problem';

type Words = Record<Language, string>;
const words = <T extends Record<string, Words>>(given: T): T => given;

/** What stands in the workbook. */
export const WORDS = words({
  report: { es: 'Reporte', en: 'Report' },
  howTo: {
    es: 'Llene las celdas amarillas, guarde el archivo y súbalo en la página de su reporte. Nada se guarda sin que usted lo acepte ahí.',
    en: 'Fill in the yellow cells, save the file and upload it on the page of your report. Nothing is stored until you accept it there.',
  },
  rest: {
    es: 'Deje vacío lo que no tenga: no es lo mismo que cero. Lo que falte para el total se cuenta sin dato.',
    en: 'Leave empty what you do not have: it is not the same as zero. What is missing from the total counts as unknown.',
  },
  structure: {
    es: 'No agregue ni quite filas, columnas u hojas.',
    en: 'Do not add or remove rows, columns or sheets.',
  },
  member: { es: 'Organización', en: 'Organisation' },
  cycle: { es: 'Periodo', en: 'Period' },
  written: { es: 'Descargado', en: 'Downloaded' },
  unduplicatedPeople: { es: 'Personas sin repetir', en: 'People, each counted once' },
  unduplicatedReason: { es: 'Cómo se contó, o por qué no se sabe', en: 'How it was counted, or why it is not known' },
  narrative: { es: 'Relato', en: 'Narrative' },
  signatory: { es: 'Quién firma por la organización', en: 'Who signs for the organisation' },
  ofMember: { es: 'La organización', en: 'The organisation' },
  total: { es: 'Total', en: 'Total' },
  numerator: { es: 'Numerador (la parte)', en: 'Numerator (the part)' },
  denominator: { es: 'Denominador (el total)', en: 'Denominator (the whole)' },
  before: { es: 'Antes', en: 'Before' },
  target: { es: 'Meta', en: 'Target' },
  notReported: { es: 'No se reporta: motivo', en: 'Not reported: reason' },
  inWords: { es: 'En sus palabras', en: 'In your words' },
  note: { es: 'Nota', en: 'Note' },
  age: { es: 'Edad', en: 'Age' },
  unknown: UNKNOWN,
  disability: { es: 'Discapacidad', en: 'Disability' },
  disability_type: { es: 'Tipo (puede haber varios por persona)', en: 'Type (a person may have several)' },
  state: { es: 'Estado', en: 'State' },
  sex_age: { es: 'Sexo y edad', en: 'Sex and age' },
  ok: { es: 'Bien', en: 'Fine' },
  above: { es: 'Las partes suman más que el total: ', en: 'The parts are more than the total: ' },
  far: { es: 'Muy distinto de antes: agregue una nota', en: 'Far from before: add a note' },
  aboveTarget: { es: 'Más del doble de la meta: agregue una nota', en: 'More than twice the target: add a note' },
  outside: {
    es: 'Fuera de lo que permiten sus programas: explique por qué',
    en: 'Outside what your programs allow: say why',
  },
  part: { es: 'La parte es mayor que el total', en: 'The part is more than the whole' },
  wholeNumber: { es: 'Escriba un número entero, desde cero', en: 'Write a whole number, from zero' },
  number: { es: 'Escriba un número, desde cero', en: 'Write a number, from zero' },
});

export const UNIT_WORDS: Record<string, Words> = {
  people: { es: 'personas', en: 'people' },
  services: { es: 'servicios', en: 'services' },
  households: { es: 'hogares', en: 'households' },
  money: { es: 'pesos', en: 'pesos' },
  kilograms: { es: 'kilogramos', en: 'kilograms' },
  hours: { es: 'horas', en: 'hours' },
  units: { es: 'piezas', en: 'units' },
};
