import type { DocumentType } from '../api/types';
import type { FieldErrors } from '../ui/use-form';

export interface SendValues {
  file: File | null;
  issuedOn: string;
  expiresOn: string;
  note: string;
}

export const MAX_BYTES = 15 * 1024 * 1024;
const COUNTED: readonly DocumentType['validityRule'][] = ['fixed_days', 'months', 'end_of_year', 'annual_due'];

/** Whose end is counted from the day of issue. */
export const needsIssue = ({ validityRule }: Pick<DocumentType, 'validityRule'>): boolean =>
  COUNTED.includes(validityRule);
export const needsExpiry = ({ validityRule }: Pick<DocumentType, 'validityRule'>): boolean =>
  validityRule === 'explicit_date';

export interface PaperWords {
  noFile: string;
  tooLarge: string;
}

export const checkPaper = (file: File | null, { noFile, tooLarge }: PaperWords): FieldErrors => ({
  ...(file === null && { file: noFile }),
  ...(file !== null && file.size > MAX_BYTES && { file: tooLarge }),
});

/** What can be said before anything goes out: a phone's line is not for finding out that a day is missing. */
export function checkSend(
  { file, issuedOn, expiresOn }: SendValues,
  type: Pick<DocumentType, 'validityRule'>,
  words: PaperWords & { needed: string },
): FieldErrors {
  return {
    ...checkPaper(file, words),
    ...(needsIssue(type) && !issuedOn && { issuedOn: words.needed }),
    ...(needsExpiry(type) && !expiresOn && { expiresOn: words.needed }),
  };
}
