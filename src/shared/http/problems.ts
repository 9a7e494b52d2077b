import { defineFieldErrors, defineProblem } from './problem';

/** The problems that any route may answer. Those of one domain stand in its own folder. */
export const Malformed = defineProblem('malformed', 400, {
  es: { title: 'Solicitud mal formada', detail: 'No pudimos leer la solicitud. Revise los datos señalados.' },
  en: { title: 'Malformed request', detail: 'We could not read the request. Check what is pointed out.' },
});
export const Unauthenticated = defineProblem('unauthenticated', 401, {
  es: { title: 'Inicie sesión', detail: 'Su sesión no existe o terminó. Inicie sesión para continuar.' },
  en: { title: 'Sign in', detail: 'There is no session, or it has ended. Sign in to go on.' },
});
export const Forbidden = defineProblem('forbidden', 403, {
  es: { title: 'Sin permiso', detail: 'Su función no permite esta acción.' },
  en: { title: 'Not allowed', detail: 'Your role does not allow this.' },
});
export const CrossSite = defineProblem('cross-site', 403, {
  es: {
    title: 'Solicitud de otro sitio',
    detail: 'La solicitud no viene de esta página. Recargue la página e inténtelo otra vez.',
  },
  en: {
    title: 'Request from another site',
    detail: 'The request does not come from this page. Reload the page and try again.',
  },
});
export const NotFound = defineProblem('not-found', 404, {
  es: { title: 'No encontrado', detail: 'No existe o no está a su alcance.' },
  en: { title: 'Not found', detail: 'It does not exist, or is out of your reach.' },
});
export const Conflict = defineProblem('conflict', 409, {
  es: { title: 'Ya existe', detail: 'Ya hay un registro con esos datos.' },
  en: { title: 'Already there', detail: 'There is already a record with that data.' },
});
/** `extra: { allowed }` says what is possible instead. */
export const IllegalTransition = defineProblem('illegal-transition', 409, {
  es: { title: 'No es posible en este estado', detail: 'El registro está en un estado que no permite esta acción.' },
  en: { title: 'Not possible in this state', detail: 'The record is in a state that does not allow this.' },
});
export const InFlight = defineProblem('in-flight', 409, {
  es: { title: 'En curso', detail: 'Esta misma solicitud todavía se está atendiendo. Espere un momento.' },
  en: { title: 'In flight', detail: 'This very request is still being answered. Wait a moment.' },
});
export const Stale = defineProblem('stale', 412, {
  es: {
    title: 'Alguien más lo cambió',
    detail: 'El registro cambió mientras usted lo editaba. Compare las dos versiones y elija.',
  },
  en: {
    title: 'Changed by someone else',
    detail: 'The record changed while you were editing. Compare both versions and choose.',
  },
});
export const TooLarge = defineProblem('too-large', 413, {
  es: { title: 'Demasiado grande', detail: 'Lo que envió supera el límite.' },
  en: { title: 'Too large', detail: 'What you sent is over the limit.' },
});
export const UnsupportedMedia = defineProblem('unsupported-media-type', 415, {
  es: { title: 'Formato no admitido', detail: 'Envíe los datos en el formato que la ruta espera.' },
  en: { title: 'Unsupported format', detail: 'Send the data in the format that the route expects.' },
});
export const Invalid = defineProblem('invalid', 422, {
  es: { title: 'Datos por corregir', detail: 'Algunos datos no son válidos. Corrija los campos señalados.' },
  en: { title: 'To be corrected', detail: 'Some of the data is not valid. Correct the fields pointed out.' },
});
export const KeyReused = defineProblem('idempotency-key-reused', 422, {
  es: { title: 'Clave ya usada', detail: 'La clave Idempotency-Key ya se usó con otra solicitud. Use una nueva.' },
  en: { title: 'Key already used', detail: 'The Idempotency-Key was used with another request. Use a new one.' },
});
export const IfMatchRequired = defineProblem('if-match-required', 428, {
  es: {
    title: 'Falta la versión',
    detail: 'Para cambiar un registro envíe en If-Match el ETag de la versión que leyó.',
  },
  en: { title: 'Version missing', detail: 'To change a record, send the ETag of the version you read as If-Match.' },
});
export const TooManyRequests = defineProblem('too-many-requests', 429, {
  es: { title: 'Demasiados intentos', detail: 'Espere {seconds} segundos e inténtelo otra vez.' },
  en: { title: 'Too many attempts', detail: 'Wait {seconds} seconds and try again.' },
});
export const Internal = defineProblem('internal', 500, {
  es: {
    title: 'Error nuestro',
    detail:
      'Algo falló de nuestro lado. Nada se guardó a medias. Inténtelo otra vez; si se repite, avísenos con el número de solicitud.',
  },
  en: {
    title: 'Our error',
    detail:
      'Something failed on our side. Nothing was half saved. Try again; if it happens again, tell us the request number.',
  },
});
export const Unavailable = defineProblem('unavailable', 503, {
  es: { title: 'No disponible', detail: 'El servicio no está disponible por el momento. Inténtelo en unos segundos.' },
  en: { title: 'Unavailable', detail: 'The service is unavailable at the moment. Try again in a few seconds.' },
});

/** Codes of single fields. The names on the left of `BY_VALIDATOR` in validation.pipe.ts lead here. */
defineFieldErrors({
  required: { es: 'Es obligatorio.', en: 'This is required.' },
  type: { es: 'El tipo de dato no es el esperado.', en: 'This is not the expected type of data.' },
  unknown: { es: 'No conocemos este campo.', en: 'We do not know this field.' },
  'too-short': { es: 'Use al menos {min} caracteres.', en: 'Use at least {min} characters.' },
  'too-long': { es: 'Use a lo más {max} caracteres.', en: 'Use at most {max} characters.' },
  'too-many': { es: 'A lo más {max} elementos.', en: 'At most {max} items.' },
  'too-few': { es: 'Al menos {min} elementos.', en: 'At least {min} items.' },
  'not-unique': { es: 'Hay elementos repetidos.', en: 'There are repeated items.' },
  'too-small': { es: 'No puede ser menor que {min}.', en: 'This cannot be less than {min}.' },
  'too-big': { es: 'No puede ser mayor que {max}.', en: 'This cannot be more than {max}.' },
  choice: { es: 'Elija uno de los valores de la lista: {choices}.', en: 'Choose one of the listed values: {choices}.' },
  email: {
    es: 'No parece un correo electrónico: nombre@dominio.org',
    en: 'This does not look like an e-mail address: name@domain.org',
  },
  url: { es: 'No parece una dirección web: https://…', en: 'This does not look like a web address: https://…' },
  day: { es: 'No es una fecha: use AAAA-MM-DD.', en: 'This is not a date: use YYYY-MM-DD.' },
  moment: {
    es: 'No es una fecha ni un instante: use AAAA-MM-DD o 2026-10-12T17:05:00Z.',
    en: 'This is neither a date nor an instant: use YYYY-MM-DD or 2026-10-12T17:05:00Z.',
  },
  id: { es: 'No es un identificador válido.', en: 'This is not a valid identifier.' },
  amount: { es: 'No es un importe: use 1234.50', en: 'This is not an amount: use 1234.50' },
  characters: {
    es: 'Contiene caracteres que no se pueden guardar.',
    en: 'It contains characters that cannot be stored.',
  },
  pattern: { es: 'No tiene la forma esperada.', en: 'This does not have the expected form.' },
  'not-found': { es: 'No existe o no está a su alcance.', en: 'It does not exist, or is out of your reach.' },
  cursor: { es: 'El cursor no es de esta lista.', en: 'The cursor does not belong to this list.' },
});
