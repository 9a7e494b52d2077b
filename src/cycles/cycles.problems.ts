import { defineFieldErrors, defineProblem } from '../shared/http/problem';

export const CycleCodeTaken = defineProblem(
  'cycle-code-taken',
  409,
  {
    es: { title: 'La clave ya existe', detail: 'Ya hay un ciclo con esa clave. Elija otra.' },
    en: { title: 'The code is taken', detail: 'There is already a cycle with that code. Choose another.' },
  },
  { constraint: 'uq_cycles_code' },
);

export const CycleNotOpen = defineProblem('cycle-not-open', 409, {
  es: { title: 'El ciclo no está abierto', detail: 'Solo mientras un ciclo está abierto se da más tiempo.' },
  en: { title: 'The cycle is not open', detail: 'More time is given only while a cycle is open.' },
});
export const AlreadyFiled = defineProblem('already-filed', 409, {
  es: { title: 'El reporte ya se envió', detail: 'Quien ya envió su reporte no necesita más tiempo.' },
  en: { title: 'The report was submitted', detail: 'Who has submitted the report needs no more time.' },
});
export const NoExtension = defineProblem('no-extension', 409, {
  es: { title: 'No hay prórroga', detail: 'No hay una prórroga que retirar.' },
  en: { title: 'There is no extension', detail: 'There is no extension to take back.' },
});

defineFieldErrors({
  'ends-before-start': { es: 'Termina antes de empezar.', en: 'It ends before it starts.' },
  'only-special-names-members': {
    es: 'Solo un reporte especial se pide a organizaciones elegidas.',
    en: 'Only a special report is asked of chosen organisations.',
  },
  'not-after-due-day': {
    es: 'Debe ser después de la fecha límite original.',
    en: 'It must be after the original due day.',
  },
  'due-before-opening': { es: 'Vence antes de abrir.', en: 'It is due before it opens.' },
});
