import { defineFieldErrors, defineProblem } from '../shared/http/problem';

export const ForeignWorkbook = defineProblem('foreign-workbook', 422, {
  es: {
    title: 'No es la copia de un reporte',
    detail: 'Suba el archivo que descargó de la página de este reporte, ya lleno. No se cambió nada.',
  },
  en: {
    title: 'This is not the copy of a report',
    detail: 'Upload the file that you downloaded from this report’s page, filled in. Nothing was changed.',
  },
});
export const OtherReport = defineProblem('other-report', 422, {
  es: {
    title: 'Es la copia de otro reporte',
    detail: 'Este archivo se descargó de otro reporte. Súbalo en la página de aquel. No se cambió nada.',
  },
  en: {
    title: 'This is the copy of another report',
    detail: 'The file was downloaded from another report. Upload it on that one’s page. Nothing was changed.',
  },
});
export const BrokenCopy = defineProblem('broken-copy', 422, {
  es: {
    title: 'La estructura de la copia cambió',
    detail:
      'Se movieron filas, columnas u hojas, y ya no se sabe qué es cada celda. Descargue una copia nueva y pase a ella sus cifras. No se cambió nada.',
  },
  en: {
    title: 'The structure of the copy has changed',
    detail:
      'Rows, columns or sheets were moved, and what each cell is cannot be told any more. Download a new copy and take your figures over. Nothing was changed.',
  },
});
export const NothingToFillIn = defineProblem('nothing-to-fill-in', 409, {
  es: {
    title: 'Este reporte ya no se llena',
    detail:
      'Se envió, o su ciclo está cerrado. Si hay que corregirlo, retírelo o espere a que la coalición lo devuelva.',
  },
  en: {
    title: 'This report is not filled in any more',
    detail:
      'It was submitted, or its cycle is closed. To correct it, withdraw it or wait for the coalition to return it.',
  },
});
defineFieldErrors({
  'not-a-quantity': {
    es: '«{text}» no es un número entero desde cero. Escríbalo como 1,200.',
    en: '“{text}” is not a whole number from zero. Write it like 1,200.',
  },
  'not-an-amount': {
    es: '«{text}» no es un número desde cero. Escríbalo como 1,200.50.',
    en: '“{text}” is not a number from zero. Write it like 1,200.50.',
  },
  'unknown-reason': {
    es: '«{text}» no está en la lista de motivos. Elíjalo de la lista, o escríbalo en sus palabras.',
    en: '“{text}” is not in the list of reasons. Choose from the list, or write it in your words.',
  },
  'reason-beside-figure': {
    es: 'Hay un motivo para no reportar y también una cifra. Deje solo uno de los dos.',
    en: 'There is a reason not to report and a figure as well. Leave only one of the two.',
  },
  'text-too-long': {
    es: 'El texto es demasiado largo: hasta {max} caracteres.',
    en: 'The text is too long: up to {max} characters.',
  },
});
