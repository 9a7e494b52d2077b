import { defineFieldErrors, defineProblem } from '../shared/http/problem';

export const ImportApplied = defineProblem('import-applied', 409, {
  es: {
    title: 'La importación ya se aplicó',
    detail: 'Se aplica una sola vez. Para más cambios, envíe el archivo otra vez.',
  },
  en: { title: 'The import has been applied', detail: 'It is applied once. For further changes, send the file again.' },
});
export const ImportApplying = defineProblem('import-applying', 409, {
  es: { title: 'La importación se está aplicando', detail: 'Espere a que termine, o cancele ese trabajo.' },
  en: { title: 'The import is being applied', detail: 'Wait until it has ended, or cancel that job.' },
});
export const ImportChangesNothing = defineProblem('import-changes-nothing', 409, {
  es: { title: 'No hay nada que aplicar', detail: 'Ninguna fila crea ni cambia nada.' },
  en: { title: 'There is nothing to apply', detail: 'No row creates or changes anything.' },
});
/** `extra: { rows }` names the first of them. */
export const ImportOutdated = defineProblem('import-outdated', 409, {
  es: {
    title: 'El padrón cambió después de la propuesta',
    detail:
      'Nada se aplicó. Ya no es válido lo propuesto para {count} filas ({rows}). Vuelva a proponer la importación.',
  },
  en: {
    title: 'The register has changed since the proposal',
    detail:
      'Nothing was applied. What was proposed no longer holds for {count} rows ({rows}). Have the import proposed anew.',
  },
});
export const ImportNotApplied = defineProblem('import-not-applied', 409, {
  es: { title: 'La importación no se ha aplicado', detail: 'No hay nada que deshacer.' },
  en: { title: 'The import has not been applied', detail: 'There is nothing to undo.' },
});
export const ImportReversing = defineProblem('import-reversing', 409, {
  es: { title: 'La importación se está deshaciendo', detail: 'Espere a que termine, o cancele ese trabajo.' },
  en: { title: 'The import is being undone', detail: 'Wait until it has ended, or cancel that job.' },
});
export const ImportReversed = defineProblem('import-reversed', 409, {
  es: { title: 'La importación ya se deshizo', detail: 'Para importar sus filas de nuevo, envíe el archivo otra vez.' },
  en: { title: 'The import has been undone already', detail: 'To import its rows anew, send the file again.' },
});
/** `extra: { obstacles, obstacleCount }` lists what stands in the way. */
export const ImportInTheWay = defineProblem('import-not-reversible', 409, {
  es: {
    title: 'Algo cambió desde la importación',
    detail: 'Nada se deshizo: se perdería lo que se hizo después. Revise lo que aparece en la lista.',
  },
  en: {
    title: 'Something has changed since the import',
    detail: 'Nothing was undone: what was done afterwards would be lost. Look at what is listed.',
  },
});

defineFieldErrors({
  'indicator-unknown': {
    es: 'El catálogo no tiene, entre los de programas: {codes}.',
    en: 'The catalogue has no such indicator for programs: {codes}.',
  },
  'ends-before-start': { es: 'Termina antes de empezar.', en: 'It ends before it starts.' },
  'primary-held': {
    es: 'Otra persona ya es la principal en esa función. Quítesela primero, o deje esta como adicional.',
    en: 'Somebody else is primary in that role already. Take it from them first, or leave this one as additional.',
  },
  'primary-in-row': {
    es: 'La fila {row} también hace principal a alguien en esa función.',
    en: 'Row {row} makes somebody primary in that role too.',
  },
  'member-missing': {
    es: 'La fila no dice de qué organización es. Elíjala.',
    en: 'The row does not say whose it is. Choose the organisation.',
  },
  'member-unknown': {
    es: 'El padrón no tiene esta organización. Corrija su identificador o su nombre, o elíjala.',
    en: 'The register does not have this organisation. Correct its identifier or its name, or choose it.',
  },
  'member-ambiguous': {
    es: 'Puede ser más de una organización del padrón. Elija cuál.',
    en: 'It may be more than one organisation of the register. Choose which.',
  },
  'choose-member-first': {
    es: 'Elija primero de qué organización es la fila.',
    en: 'Choose first which organisation the row belongs to.',
  },
  'which-record': { es: 'Indique cuál actualizar.', en: 'Say which one to update.' },
  'row-lacks': {
    es: 'A la fila le falta un dato sin el cual no se puede crear.',
    en: 'The row lacks something without which it cannot be created.',
  },
  'more-cells-than-columns': {
    es: 'La fila tiene más celdas que el encabezado: quizá le falten comillas a un texto.',
    en: 'The row has more cells than the header: a text may lack its quotation marks.',
  },
  'mapped-twice': {
    es: 'Otra columna ya está asignada a este campo.',
    en: 'Another column is mapped to this field already.',
  },
  'no-such-field': {
    es: 'Este dato no existe en lo que se importa.',
    en: 'What is imported has no such field.',
  },
  'no-such-column': { es: 'El archivo no tiene esta columna.', en: 'The file has no such column.' },
  'row-refused': {
    es: 'La fila tiene errores: corríjalos en el archivo, o déjela fuera.',
    en: 'The row has errors: correct them in the file, or leave it out.',
  },
  'which-member': { es: 'Indique qué organización actualizar.', en: 'Say which organisation to update.' },
  'identifier-held': {
    es: 'Otra organización del padrón ya tiene uno de los identificadores de esta fila.',
    en: 'Another organisation of the register has one of this row’s identifiers.',
  },
  'identifier-in-row': {
    es: 'La fila {row} tiene el mismo identificador y también se va a aplicar.',
    en: 'Row {row} has the same identifier and is to be applied too.',
  },
  'member-in-row': {
    es: 'La fila {row} también va a actualizar lo mismo.',
    en: 'Row {row} is to update the same.',
  },
});
