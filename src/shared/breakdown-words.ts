import type { Language } from './http/problem';
import { MEXICAN_STATES } from './places';

type Words = Record<Language, string>;

export const UNKNOWN: Words = { es: 'Sin dato', en: 'Unknown' };
const WORDS: Record<string, Words> = {
  F: { es: 'Mujeres', en: 'Women' },
  M: { es: 'Hombres', en: 'Men' },
  X: { es: 'Otro', en: 'Other' },
  U: UNKNOWN,
  unknown: UNKNOWN,
  yes: { es: 'Con discapacidad', en: 'With a disability' },
  no: { es: 'Sin discapacidad', en: 'Without a disability' },
  motor: { es: 'Motriz', en: 'Motor' },
  visual: { es: 'Visual', en: 'Visual' },
  auditory: { es: 'Auditiva', en: 'Hearing' },
  intellectual: { es: 'Intelectual', en: 'Intellectual' },
  psychosocial: { es: 'Psicosocial', en: 'Psychosocial' },
  multiple: { es: 'Múltiple', en: 'Multiple' },
};
const STATES: ReadonlyMap<string, string> = new Map(MEXICAN_STATES.map(({ code, name }) => [code, name]));

/** A category of a breakdown in a file, or a sex or an age by itself: in the words of the page. */
export const partWord = (category: string, language: Language): string =>
  WORDS[category]?.[language] ?? STATES.get(category) ?? category;
