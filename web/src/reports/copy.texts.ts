import type { Catalog, TranslationOf } from '../texts/catalog';

/** The report as a workbook that is filled in elsewhere. */
const es = {
  download: 'Descargar en Excel',
  upload: 'Subir la copia llena',
  title: 'Subir la copia llena',
  lead: 'Es el archivo que descargó de este reporte. Verá qué cambiaría antes de guardar nada.',
  file: 'Archivo de Excel',
  fileNeeded: 'Elija el archivo.',
  send: 'Ver qué cambia',
  'result.title': 'Lo que cambia la copia',
  'result.lead': {
    one: 'Un dato distinto del reporte. Se guarda solo si queda marcado.',
    many: '{count} de datos distintos del reporte. Se guarda solo lo marcado.',
    other: '{count} datos distintos del reporte. Se guarda solo lo marcado.',
  },
  'result.none': 'La copia no cambia nada: todo lo que dice ya está en el reporte.',
  faults: {
    one: 'Una celda no se pudo leer y se deja como está:',
    many: '{count} de celdas no se pudieron leer y se dejan como están:',
    other: '{count} celdas no se pudieron leer y se dejan como están:',
  },
  fault: 'Hoja «{sheet}», celda {cell}: {detail}',
  left: {
    one: 'Un dato de la copia ya no está abierto a cambios y se deja fuera.',
    many: '{count} de datos de la copia ya no están abiertos a cambios y se dejan fuera.',
    other: '{count} datos de la copia ya no están abiertos a cambios y se dejan fuera.',
  },
  whole: 'Del reporte',
  from: 'Ahora: {value}',
  empty: 'vacío',
  conflict: 'Cambió desde que usted descargó la copia ({who}).',
  conflictUnknown: 'Cambió desde que usted descargó la copia.',
  accept: {
    one: 'Guardar un dato',
    many: 'Guardar {count} de datos',
    other: 'Guardar {count} datos',
  },
  accepted: 'Se guardó lo elegido de la copia',
  failed:
    'Esto cambió mientras usted elegía, o no se pudo guardar: {names}. Lo demás se guardó. Vuelva a subir la copia.',
} as const satisfies Catalog;

const en = {
  download: 'Download for Excel',
  upload: 'Upload the filled-in copy',
  title: 'Upload the filled-in copy',
  lead: 'The file that you downloaded from this report. You see what it would change before anything is saved.',
  file: 'Excel file',
  fileNeeded: 'Choose the file.',
  send: 'See what changes',
  'result.title': 'What the copy changes',
  'result.lead': {
    one: 'One value differs from the report. It is saved only if it stays ticked.',
    other: '{count} values differ from the report. Only what is ticked is saved.',
  },
  'result.none': 'The copy changes nothing: all that it says is in the report already.',
  faults: {
    one: 'One cell could not be read and is left as it is:',
    other: '{count} cells could not be read and are left as they are:',
  },
  fault: 'Sheet “{sheet}”, cell {cell}: {detail}',
  left: {
    one: 'One value of the copy is no longer open to changes and is left out.',
    other: '{count} values of the copy are no longer open to changes and are left out.',
  },
  whole: 'Of the report',
  from: 'Now: {value}',
  empty: 'empty',
  conflict: 'Changed since you downloaded the copy ({who}).',
  conflictUnknown: 'Changed since you downloaded the copy.',
  accept: { one: 'Save one value', other: 'Save {count} values' },
  accepted: 'What you chose from the copy is saved',
  failed:
    'This changed while you were choosing, or could not be saved: {names}. The rest is saved. Upload the copy again.',
} as const satisfies TranslationOf<typeof es>;

export const copyTexts = { es, en };
