/** Why there is no figure, where one of these says it; `other` is said in words. */
export const NOT_REPORTED_CODES = ['not_measured', 'paused', 'not_available', 'not_applicable', 'other'] as const;
export type NotReportedCode = (typeof NOT_REPORTED_CODES)[number];

interface Unreported {
  notReportedCode?: NotReportedCode | null;
  notReportedReason?: string | null;
}

export const hasReason = ({ notReportedCode, notReportedReason }: Unreported): boolean =>
  (notReportedReason ?? '').trim() !== '' || (notReportedCode ?? 'other') !== 'other';
