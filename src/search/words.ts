/** The most words that are looked for; what is pasted by mistake is not. */
const MOST_WORDS = 8;
/** Shorter ones have no trigram of their own inside a word, and would fit nearly everywhere. */
const WHOLE_TRIGRAM = 3;

/** All the words of `normalised` in a column in normal form, in any order; one or two letters only at the start of a word. */
export function allWords(column: string, normalised: string, value: (word: string) => string): string {
  return normalised
    .split(' ')
    .slice(0, MOST_WORDS)
    .map((word) =>
      word.length < WHOLE_TRIGRAM ? `${column} ~ ${value(`\\m${word}`)}` : `${column} LIKE ${value(`%${word}%`)}`,
    )
    .join(' AND ');
}

/** Where all are shorter, nearly every text holds them somewhere: names that begin with them are what is meant. */
export const hasWholeWord = (normalised: string): boolean =>
  normalised.split(' ').some((word) => word.length >= WHOLE_TRIGRAM);

/** Three letters look like everything. */
export const canBeMisspelt = (normalised: string): boolean => normalised.length >= 4;
