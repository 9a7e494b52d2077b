import type { PersonTexts } from '../api/types';

/** As it is typed: one way of writing per line. */
export interface PersonValues {
  names: string;
  emails: string;
  phones: string;
}

export const NOBODY: PersonValues = { names: '', emails: '', phones: '' };

const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];

export const personOf = ({ names, emails, phones }: PersonValues): PersonTexts => ({
  names: linesOf(names),
  emails: linesOf(emails),
  phones: linesOf(phones),
});

/** Which field an error such as /names/0 belongs to. */
export const fieldOf = (pointer: string): string | undefined => /^\/(names|emails|phones)\b/.exec(pointer)?.[1];
