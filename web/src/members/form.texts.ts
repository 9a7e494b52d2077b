import type { Catalog, TranslationOf } from '../texts/catalog';

const es = {
  'new.title': 'Nueva organización',
  'new.lead': 'Basta la razón social para empezar; se registra como prospecto y lo demás puede completarse después.',
  'new.submit': 'Registrar',
  'new.done': 'Organización registrada',
  'edit.title': 'Editar perfil',
  'edit.submit': 'Guardar cambios',
  'edit.done': 'Perfil guardado',
  'edit.nothing': 'No hay cambios que guardar',
  required: 'Es obligatorio.',
  whole: 'Escriba un número entero, por ejemplo 1,200.',
  'hint.name': 'Como la conoce la gente. Si se deja vacío se usa la razón social.',
  'hint.legalName': 'Como consta en el acta constitutiva.',
  'hint.rfc': 'Doce caracteres, por ejemplo FDL900306PM6.',
  'hint.cluni': 'Catorce caracteres.',
  'hint.ein': 'Nueve dígitos, si está registrada en Estados Unidos.',
  rfcReason: '¿Por qué se acepta este RFC?',
  'hint.rfcReason': 'El dígito verificador no coincide. Si así consta en la cédula fiscal, escríbalo aquí.',
  'hint.socialLinks': 'Una dirección por línea.',
  'hint.languages': 'Separados por comas, por ejemplo: es, náhuatl.',
  'hint.primaryFocus': 'Con la que se cuenta en los totales por área.',
  protectedText:
    'La coalición aprueba los cambios de estos datos. Cámbielos aquí, adjunte un documento que los respalde y siga su solicitud.',
  'request.lead':
    'Al guardar, estos cambios van a la coalición para su aprobación; hasta entonces consta lo que había. Lo demás se guarda de inmediato.',
  'request.file': 'Documento que lo respalda',
  'request.fileHint':
    'PDF, JPG o PNG de hasta 15 MB: acta protocolizada, constancia de situación fiscal o constancia de la CLUNI.',
  'request.fileError': 'Adjunte el documento que respalda el cambio.',
  'request.note': 'Nota para la coalición',
  'request.done': 'El cambio solicitado espera la aprobación de la coalición',
  noChoice: 'Elija una opción',
  states: 'Entidades',
  statesChosen: {
    one: 'Una entidad elegida',
    many: '{count} de entidades elegidas',
    other: '{count} entidades elegidas',
  },
} as const satisfies Catalog;

const en = {
  'new.title': 'New organisation',
  'new.lead': 'The legal name is enough to begin; it is registered as a prospect and the rest can follow.',
  'new.submit': 'Register',
  'new.done': 'Organisation registered',
  'edit.title': 'Edit profile',
  'edit.submit': 'Save changes',
  'edit.done': 'Profile saved',
  'edit.nothing': 'There is nothing to save',
  required: 'This is required.',
  whole: 'Type a whole number, for example 1,200.',
  'hint.name': 'As people know it. Left empty, the legal name is used.',
  'hint.legalName': 'As in its deed.',
  'hint.rfc': 'Twelve characters, for example FDL900306PM6.',
  'hint.cluni': 'Fourteen characters.',
  'hint.ein': 'Nine digits, if registered in the United States.',
  rfcReason: 'Why is this RFC accepted?',
  'hint.rfcReason': 'The check digit does not match. If the tax certificate says so, write it here.',
  'hint.socialLinks': 'One address per line.',
  'hint.languages': 'Separated by commas, for example: es, Nahuatl.',
  'hint.primaryFocus': 'The one it counts under in totals by area.',
  protectedText:
    'The coalition approves changes of these fields. Change them here, attach a document that supports them and follow your request.',
  'request.lead':
    'When you save, these changes go to the coalition for approval; until then what was there stands. The rest is saved at once.',
  'request.file': 'Supporting document',
  'request.fileHint': 'PDF, JPG or PNG of up to 15 MB: notarised deed, tax certificate or CLUNI certificate.',
  'request.fileError': 'Attach the document that supports the change.',
  'request.note': 'A note to the coalition',
  'request.done': 'The requested change waits for the coalition’s approval',
  noChoice: 'Choose one',
  states: 'States',
  statesChosen: { one: 'One state chosen', other: '{count} states chosen' },
} as const satisfies TranslationOf<typeof es>;

export const memberFormTexts = { es, en };
