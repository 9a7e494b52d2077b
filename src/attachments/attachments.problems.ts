import { defineProblem } from '../shared/http/problem';

export const TooManyAttachments = defineProblem('too-many-attachments', 409, {
  es: {
    title: 'Ya no caben más archivos',
    detail: 'Un reporte lleva hasta {most} archivos. Quite uno que no haga falta y envíe este otra vez.',
  },
  en: {
    title: 'No more files fit',
    detail: 'Up to {most} files go with a report. Remove one that is not needed and send this one again.',
  },
});
export const AlreadyAttached = defineProblem('already-attached', 409, {
  es: {
    title: 'Ese archivo ya está en el reporte',
    detail: 'El reporte ya tiene uno con el mismo contenido: {name}.',
  },
  en: {
    title: 'That file is in the report already',
    detail: 'The report has one with the same content: {name}.',
  },
});
