import type { Language } from '../shared/http/problem';

/** Why there is no figure, where one of these says it; `other` is said in words. */
export const NOT_REPORTED_CODES = ['not_measured', 'paused', 'not_available', 'not_applicable', 'other'] as const;
export type NotReportedCode = (typeof NOT_REPORTED_CODES)[number];

interface Unreported {
  notReportedCode?: NotReportedCode | null;
  notReportedReason?: string | null;
}

export const hasReason = ({ notReportedCode, notReportedReason }: Unreported): boolean =>
  (notReportedReason ?? '').trim() !== '' || (notReportedCode ?? 'other') !== 'other';

/** As a file says it, and as it is chosen in one. */
export const NOT_REPORTED_WORDS: Record<NotReportedCode, Record<Language, string>> = {
  not_measured: { es: 'No se midió en este periodo', en: 'Not measured in this period' },
  paused: { es: 'El programa está en pausa', en: 'The program is paused' },
  not_available: { es: 'El dato todavía no está disponible', en: 'The figure is not available yet' },
  not_applicable: { es: 'No aplica a este programa', en: 'It does not apply to this program' },
  other: { es: 'Otro motivo', en: 'Another reason' },
};
