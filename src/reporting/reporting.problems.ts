import { defineProblem } from '../shared/http/problem';

export const OwnReport = defineProblem('own-report', 403, {
  es: {
    title: 'Es su propio reporte',
    detail: 'Usted lo envió o fue la última persona en editarlo. Otra persona tiene que aprobarlo.',
  },
  en: {
    title: 'This is your own report',
    detail: 'You submitted it or were the last to edit it. Somebody else has to approve it.',
  },
});
export const NotReopened = defineProblem('not-reopened', 409, {
  es: {
    title: 'No está en revisión',
    detail: 'El reporte se devolvió por otros datos: solo se pueden corregir los que tienen observaciones.',
  },
  en: {
    title: 'Not reopened',
    detail: 'The report was returned for other data: only what has a remark can be corrected.',
  },
});
export const ReviewHasBegun = defineProblem('review-has-begun', 409, {
  es: {
    title: 'La revisión ya empezó',
    detail:
      'La coalición ya está revisando este reporte, y no puede retirarse. Si hay que corregir algo, se lo devolverá.',
  },
  en: {
    title: 'The review has begun',
    detail:
      'The coalition is reviewing this report already, and it cannot be withdrawn. What needs correcting is returned.',
  },
});
export const ReviewOfAnother = defineProblem('review-of-another', 403, {
  es: {
    title: 'La revisión la empezó otra persona',
    detail: 'Solo quien empezó a revisar el reporte puede deshacerlo. Usted puede devolverlo o aprobarlo.',
  },
  en: {
    title: 'Somebody else began this review',
    detail: 'Only who began to review the report can take that back. You can return it or approve it.',
  },
});
export const CycleClosed = defineProblem('cycle-closed', 409, {
  es: { title: 'El ciclo está cerrado', detail: 'Ya no se llenan ni se envían reportes de este ciclo.' },
  en: { title: 'The cycle is closed', detail: 'Reports of this cycle are no longer filled in or submitted.' },
});
export const CycleNotYetOpen = defineProblem('cycle-not-yet-open', 409, {
  es: { title: 'Todavía no', detail: 'Los reportes de este ciclo se envían desde el día en que abre.' },
  en: { title: 'Not yet', detail: 'Reports of this cycle are submitted from the day it opens.' },
});
