/** Unaccented, lower case, words only; initials are a word: `Correo electrónico:` is `correo electronico`, `D. F.` is `df`. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/(?<=\b[a-z])\.\s?(?=[a-z]\b)/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
