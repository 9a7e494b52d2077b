import { defineFieldErrors, type FieldError } from '../shared/http/problem';
import { figuresOf, type ReportDocument } from './report-document';
import type { Anchor } from './reopened';

defineFieldErrors({
  'one-anchor': {
    es: 'Una observación es sobre una cifra, un programa o un párrafo: elija uno.',
    en: 'A remark is about a figure, a program or a paragraph: choose one.',
  },
});

/** A remark is about one thing, and that thing is in the report. */
export function anchorErrors(
  { figureId, programId, field }: Anchor,
  report: Pick<ReportDocument, 'programs' | 'memberFigures'>,
  pointer: string,
): FieldError[] {
  if ([figureId, programId, field].filter(Boolean).length > 1) return [{ pointer, code: 'one-anchor' }];
  if (figureId && !figuresOf(report).some(({ id }) => id === figureId))
    return [{ pointer: `${pointer}/figureId`, code: 'not-found' }];
  if (programId && !report.programs.some(({ id }) => id === programId))
    return [{ pointer: `${pointer}/programId`, code: 'not-found' }];
  return [];
}
