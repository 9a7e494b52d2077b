import { defineFieldErrors, defineProblem } from '../http/problem';

export const FileMissing = defineProblem('file-missing', 422, {
  es: { title: 'Falta el archivo', detail: 'Envíe un archivo en el campo file.' },
  en: { title: 'The file is missing', detail: 'Send a file in the field file.' },
});
export const FileTooLarge = defineProblem('file-too-large', 413, {
  es: {
    title: 'El archivo es demasiado grande',
    detail: 'Puede medir hasta {megabytes} MB. Escanéelo con menor resolución o divídalo.',
  },
  en: {
    title: 'The file is too large',
    detail: 'It may hold up to {megabytes} MB. Scan it at a lower resolution, or split it.',
  },
});
export const FileEmpty = defineProblem('file-empty', 422, {
  es: { title: 'El archivo está vacío', detail: 'Revise que se abra en su equipo y envíelo otra vez.' },
  en: { title: 'The file is empty', detail: 'Check that it opens on your device and send it again.' },
});
export const FileTypeRefused = defineProblem('file-type-refused', 422, {
  es: {
    title: 'Este tipo de archivo no se admite',
    detail:
      'Envíe un PDF, o una foto en JPEG o PNG, completos. No se admiten SVG, HTML, HEIC ni documentos de Office: guárdelos antes como PDF.',
  },
  en: {
    title: 'This type of file is not taken',
    detail:
      'Send a PDF, or a photo as JPEG or PNG, whole. SVG, HTML, HEIC and Office documents are not taken: save them as PDF first.',
  },
});
export const FileNameMisleads = defineProblem('file-name-misleads', 422, {
  es: {
    title: 'El nombre no corresponde al contenido',
    detail: 'El archivo es {type}, pero su nombre termina de otra manera. Cámbiele la terminación y envíelo otra vez.',
  },
  en: {
    title: 'The name does not match the content',
    detail: 'The file is {type}, but its name ends in something else. Change the ending and send it again.',
  },
});
/** The row is there and its bytes are not, or not under this key. */
export const FileLost = defineProblem('file-lost', 500, {
  es: {
    title: 'El archivo no se puede leer',
    detail: 'Está registrado, pero no se encuentra o se guardó con otra clave. Avise a quien administra el sistema.',
  },
  en: {
    title: 'The file cannot be read',
    detail: 'It is on record, but is not to be found or was kept under another key. Tell whoever runs the system.',
  },
});

defineFieldErrors({
  'after-file': { es: 'Envíe los campos antes del archivo.', en: 'Send the fields before the file.' },
});
