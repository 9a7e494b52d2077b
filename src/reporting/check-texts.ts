import { defineFieldErrors } from '../shared/http/problem';
import type { CheckCode } from './figure-checks';

const texts: Record<CheckCode, { es: string; en: string }> = {
  'empty-figure': {
    es: 'Falta la cifra: escríbala, o diga por qué no se reporta.',
    en: 'The figure is missing: give it, or say why it is not reported.',
  },
  'not-reported-needs-reason': { es: 'Diga por qué no se reporta.', en: 'Say why it is not reported.' },
  'nothing-needs-reason': {
    es: 'Diga por qué no hay nada que reportar.',
    en: 'Say why there is nothing to report.',
  },
  negative: { es: 'No puede ser menor que cero.', en: 'This cannot be less than zero.' },
  'whole-number-required': { es: 'Use números enteros.', en: 'Use whole numbers.' },
  'missing-denominator': { es: 'Falta de cuántos.', en: 'Say out of how many.' },
  'numerator-exceeds-denominator': {
    es: 'Es mayor que el total del que forma parte ({denominator}).',
    en: 'It is more than what it is a part of ({denominator}).',
  },
  'breakdown-not-asked': {
    es: 'Este indicador no se desglosa así.',
    en: 'This indicator is not broken down this way.',
  },
  'cells-exceed-total': {
    es: 'Las partes suman {sum}, más que el total ({value}).',
    en: 'The parts add up to {sum}, more than the total ({value}).',
  },
  'cells-below-total': {
    es: 'Las partes suman {sum}, menos que el total ({value}), aunque se indicó cuántas personas son desconocidas.',
    en: 'The parts add up to {sum}, less than the total ({value}), although the unknown part was given.',
  },
  'far-from-previous': {
    es: 'El periodo anterior fue {previous} y ahora es {value}. Agregue una nota que lo explique.',
    en: 'Last period it was {previous}, now it is {value}. Add a note that explains it.',
  },
  'unduplicated-missing': {
    es: 'Según sus programas fueron entre {low} y {high} personas. Diga cuántas sin repetir, o por qué no se sabe.',
    en: 'By its programs it was between {low} and {high} people. Say how many, each counted once, or why that is not known.',
  },
  'unduplicated-outside-range': {
    es: 'Según sus programas fueron entre {low} y {high} personas. Explique por qué son otras.',
    en: 'By its programs it was between {low} and {high} people. Explain why it is another number.',
  },
};
defineFieldErrors(texts);
