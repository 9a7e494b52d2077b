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
