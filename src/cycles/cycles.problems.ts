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

defineFieldErrors({
  'ends-before-start': { es: 'Termina antes de empezar.', en: 'It ends before it starts.' },
  'due-before-opening': { es: 'Vence antes de abrir.', en: 'It is due before it opens.' },
});
