import { defineFieldErrors, defineProblem } from '../shared/http/problem';

defineProblem(
  'program-ages',
  422,
  {
    es: { title: 'Las edades están invertidas', detail: 'La edad final es menor que la inicial.' },
    en: { title: 'The ages are reversed', detail: 'The upper age is below the lower one.' },
  },
  { constraint: 'ck_programs_ages' },
);
defineProblem(
  'program-dates',
  422,
  {
    es: { title: 'Las fechas están invertidas', detail: 'El programa termina antes de empezar.' },
    en: { title: 'The dates are reversed', detail: 'The program ends before it starts.' },
  },
  { constraint: 'ck_programs_dates' },
);
defineProblem(
  'program-budget',
  422,
  {
    es: { title: 'Presupuesto incompleto', detail: 'Indique el importe y su moneda, o ninguno de los dos.' },
    en: { title: 'Incomplete budget', detail: 'Give the amount and its currency, or neither.' },
  },
  { constraint: 'ck_programs_budget' },
);

defineFieldErrors({
  'ages-reversed': { es: 'Es menor que la edad inicial.', en: 'This is below the lower age.' },
  'dates-reversed': { es: 'Es anterior al inicio.', en: 'This is before the start.' },
  'not-a-program-indicator': {
    es: 'No es un indicador de programas.',
    en: 'This is not an indicator for programs.',
  },
});
