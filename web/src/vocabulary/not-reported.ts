import type { Figure } from '../api/types';
import { useTexts } from '../texts/language';
import { notReportedTexts } from './not-reported.texts';

export type NotReportedCode = NonNullable<Figure['notReportedCode']>;
export const NOT_REPORTED_CODES: readonly NotReportedCode[] = [
  'not_measured',
  'paused',
  'not_available',
  'not_applicable',
  'other',
];

interface Unreported {
  notReportedCode?: NotReportedCode | null | '';
  notReportedReason: string | null;
}

/** The reason from the list, and what was added to it in words: either may stand alone. */
export function useWhyNotReported(): (figure: Unreported) => string {
  const t = useTexts(notReportedTexts);
  return ({ notReportedCode, notReportedReason }) =>
    [notReportedCode && notReportedCode !== 'other' && t(notReportedCode), notReportedReason]
      .filter(Boolean)
      .join(': ');
}
