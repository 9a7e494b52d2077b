/** A type of document in the reader's language: it has a name in both. */
export const nameOf = (type: { nameEs: string; nameEn: string }, language: 'es' | 'en'): string =>
  language === 'es' ? type.nameEs : type.nameEn;
