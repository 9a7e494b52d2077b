import { defineFieldErrors, fieldDetail, type Language } from '../shared/http/problem';
import type { CheckCode } from './figure-checks';
import { LOCALES } from '../shared/languages';

const texts: Record<CheckCode, { es: string; en: string }> = {
  'empty-figure': {
    es: 'Falta la cifra: escríbala, o diga por qué no se reporta.',
    en: 'The figure is missing: give it, or say why it is not reported.',
  },
  'not-reported-needs-reason': {
    es: 'Elija o escriba por qué no se reporta esta cifra.',
    en: 'Choose or write why this figure is not reported.',
  },
  'nothing-needs-reason': {
    es: 'Escriba por qué no hay nada que reportar en este periodo.',
    en: 'Say why there is nothing to report for this period.',
  },
  negative: { es: 'No puede ser menor que cero: corríjalo.', en: 'This cannot be less than zero: correct it.' },
  'whole-number-required': { es: 'Use números enteros, sin decimales.', en: 'Use whole numbers, without decimals.' },
  'missing-denominator': {
    es: 'Escriba de cuántos en total, un número mayor que cero.',
    en: 'Say out of how many in all, a number above zero.',
  },
  'numerator-exceeds-denominator': {
    es: 'Es más que el total del que forma parte ({denominator}). Corrija uno de los dos números.',
    en: 'It is more than the total it is a part of ({denominator}). Correct one of the two numbers.',
  },
  'breakdown-not-asked': {
    es: 'Este indicador no se desglosa así: deje vacías estas partes.',
    en: 'This indicator is not broken down this way: leave these parts empty.',
  },
  'cells-exceed-total': {
    es: 'Las partes llegan a {sum}, más que el total ({value}). Corrija las partes o el total.',
    en: 'The parts come to {sum}, more than the total ({value}). Correct the parts or the total.',
  },
  'cells-below-total': {
    es: 'Las partes suman {sum}, menos que el total ({value}). Corríjalas, o deje vacía la parte desconocida y tomará el resto.',
    en: 'The parts add up to {sum}, less than the total ({value}). Correct them, or leave the unknown part empty and it takes the rest.',
  },
  'far-from-previous': {
    es: 'El periodo anterior fue {previous} y ahora es {value}. Agregue una nota que lo explique.',
    en: 'Last period it was {previous}, now it is {value}. Add a note that explains it.',
  },
  'above-target': {
    es: 'Es más del doble de la meta del programa ({target}). Agregue una nota que lo explique.',
    en: 'It is more than twice the program’s target ({target}). Add a note that explains it.',
  },
  'unduplicated-missing': {
    es: 'Según sus programas fueron entre {low} y {high} personas. Escriba cuántas fueron sin repetir, o por qué no se sabe.',
    en: 'By its programs it was between {low} and {high} people. Say how many, each counted once, or why that is not known.',
  },
  'unduplicated-outside-range': {
    es: 'Según sus programas fueron entre {low} y {high} personas. Corrija el número, o explique por qué es otro.',
    en: 'By its programs it was between {low} and {high} people. Correct the number, or explain why it is another.',
  },
};
defineFieldErrors(texts);

/** To who does not fill it in: what is found, and not what to do about it. What else is asked is hard, and does not outlive a submission. */
const found: Partial<Record<CheckCode, { es: string; en: string }>> = {
  'far-from-previous': {
    es: 'El periodo anterior fue {previous} y ahora es {value}. No hay nota que lo explique.',
    en: 'Last period it was {previous}, now it is {value}. No note explains it.',
  },
  'above-target': {
    es: 'Es más del doble de la meta del programa ({target}). No hay nota que lo explique.',
    en: 'It is more than twice the program’s target ({target}). No note explains it.',
  },
  'unduplicated-missing': {
    es: 'Según sus programas fueron entre {low} y {high} personas. No dice cuántas fueron sin repetir, ni por qué no se sabe.',
    en: 'By its programs it was between {low} and {high} people. It does not say how many, each counted once, nor why that is not known.',
  },
  'unduplicated-outside-range': {
    es: 'Según sus programas fueron entre {low} y {high} personas. No explica por qué el número es otro.',
    en: 'By its programs it was between {low} and {high} people. It does not explain why the number is another.',
  },
};
const asFound = (code: string): string => `found:${code}`;
defineFieldErrors(Object.fromEntries(Object.entries(found).map(([code, words]) => [asFound(code), words])));

/** What a check says to who reads it, with its quantities as they are written in the language. */
export function checkDetail(
  { code, params = {} }: { code: string; params?: Record<string, number> },
  language: Language,
  { isFilledIn = true } = {},
): string {
  const { format } = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 4 });
  const written = Object.entries(params).map(([name, quantity]) => [name, format(quantity)]);
  const told = !isFilledIn && code in found ? asFound(code) : code;
  return fieldDetail({ code: told, params: Object.fromEntries(written) as Record<string, string> }, language);
}
