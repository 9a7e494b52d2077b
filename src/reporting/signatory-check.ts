import { defineFieldErrors } from '../shared/http/problem';
import type { ReportDocument } from './report-document';

defineFieldErrors({
  'signatory-needed': {
    es: 'Escriba el nombre de la persona de la organización en cuyo nombre se presenta.',
    en: 'Give the name of the person of the organisation on whose behalf it is filed.',
  },
});

/** What the office hands in, it hands in for somebody of the member, whose name it says. */
export const signatoryChecks = ({ signatory }: Pick<ReportDocument, 'signatory'>) =>
  signatory
    ? []
    : [{ level: 'hard' as const, code: 'signatory-needed', pointer: '/signatory', figureId: null, params: {} }];
