import { defineProblem } from '../http/problem';

export const TableTooLarge = defineProblem('table-too-large', 413, {
  es: { title: 'El archivo es demasiado grande', detail: 'El archivo puede medir hasta {megabytes} MB. Divídalo.' },
  en: { title: 'The file is too large', detail: 'A file may hold up to {megabytes} MB. Split it.' },
});
export const TableEmpty = defineProblem('table-empty', 422, {
  es: { title: 'El archivo está vacío', detail: 'No encontramos ninguna fila con datos debajo del encabezado.' },
  en: { title: 'The file is empty', detail: 'We found no row of data below the header.' },
});
export const TableWithoutHeader = defineProblem('table-without-header', 422, {
  es: {
    title: 'Falta el encabezado',
    detail: 'La primera fila parece contener datos. Agregue arriba una fila con el nombre de cada columna.',
  },
  en: {
    title: 'The header is missing',
    detail: 'The first row looks like data. Add a row above it with the name of each column.',
  },
});
export const TableTooLong = defineProblem('table-too-long', 422, {
  es: { title: 'Demasiadas filas', detail: 'El archivo puede tener hasta {max} filas. Divídalo en varios.' },
  en: { title: 'Too many rows', detail: 'A file may have up to {max} rows. Split it into several.' },
});
export const TableTooWide = defineProblem('table-too-wide', 422, {
  es: { title: 'Demasiadas columnas', detail: 'El archivo puede tener hasta {max} columnas. Quite las que no use.' },
  en: { title: 'Too many columns', detail: 'A file may have up to {max} columns. Remove those you do not use.' },
});
export const NotATable = defineProblem('not-a-table', 422, {
  es: { title: 'No es una tabla', detail: 'No pudimos leer el archivo como tabla. Envíe un CSV o un libro .xlsx.' },
  en: { title: 'Not a table', detail: 'We could not read the file as a table. Send a CSV or an .xlsx workbook.' },
});
export const TableBroken = defineProblem('table-broken', 422, {
  es: {
    title: 'Hay comillas sin cerrar',
    detail: 'Cerca de la línea {line} hay comillas que no cierran. Corríjalas y envíe el archivo otra vez.',
  },
  en: {
    title: 'A quotation mark is not closed',
    detail: 'Near line {line} a quotation mark is not closed. Correct it and send the file again.',
  },
});
export const WorkbookProtected = defineProblem('workbook-protected', 422, {
  es: {
    title: 'El libro está protegido o es de una versión antigua',
    detail: 'Guárdelo como .xlsx sin contraseña, o como CSV, y envíelo otra vez.',
  },
  en: {
    title: 'The workbook is protected, or of an old version',
    detail: 'Save it as .xlsx without a password, or as CSV, and send it again.',
  },
});
export const WorkbookBroken = defineProblem('workbook-broken', 422, {
  es: { title: 'El libro está dañado', detail: 'Ábralo, guárdelo otra vez como .xlsx o CSV y envíelo de nuevo.' },
  en: { title: 'The workbook is damaged', detail: 'Open it, save it again as .xlsx or CSV and send it once more.' },
});
export const WorkbookTooLarge = defineProblem('workbook-too-large', 422, {
  es: {
    title: 'El libro contiene demasiado',
    detail: 'Descomprimido, el libro supera lo que podemos leer. Guarde solo la hoja que necesita, o un CSV.',
  },
  en: {
    title: 'The workbook holds too much',
    detail: 'Unpacked, the workbook is more than we can read. Save only the sheet you need, or a CSV.',
  },
});
