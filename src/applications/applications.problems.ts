import { defineProblem } from '../shared/http/problem';

export const ApplicationGone = defineProblem('application-gone', 404, {
  es: {
    title: 'No encontramos la solicitud',
    detail: 'El enlace está incompleto o no es de una solicitud. Cópielo completo, como lo guardó al enviarla.',
  },
  en: {
    title: 'We could not find the application',
    detail: 'The link is incomplete, or not one of an application. Copy all of it, as you kept it when you sent it.',
  },
});
export const TooManyPapers = defineProblem('too-many-application-documents', 409, {
  es: {
    title: 'Ya envió todos los documentos que caben',
    detail: 'Con una solicitud van hasta {most} documentos. Quite uno que no haga falta y envíe este otra vez.',
  },
  en: {
    title: 'You have sent as many documents as fit',
    detail: 'Up to {most} documents go with an application. Remove one that is not needed and send this one again.',
  },
});
export const ReasonNeeded = defineProblem('override-reason-needed', 422, {
  es: {
    title: 'Falta el motivo',
    detail: 'Un identificador es dudoso. Revíselo con la organización o anote por qué se acepta así.',
  },
  en: {
    title: 'The reason is missing',
    detail: 'An identifier is doubtful. Check it with the organisation, or say why it is accepted as it is.',
  },
});
