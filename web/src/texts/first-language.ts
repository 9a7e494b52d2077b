import { type Language, LANGUAGES } from './catalog';

const KEY = 'padron:language';

/** The one chosen here before, else the first of the browser's languages that we speak, else Spanish. */
export function firstLanguage(): Language {
  const wanted = [localStorage.getItem(KEY) ?? '', ...navigator.languages].map((tag) => tag.slice(0, 2));
  return (
    LANGUAGES.find((language) => language === wanted.find((tag) => LANGUAGES.some((known) => known === tag))) ?? 'es'
  );
}

export const rememberLanguage = (language: Language): void => localStorage.setItem(KEY, language);
