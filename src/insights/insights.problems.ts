import { defineFieldErrors, defineProblem } from '../shared/http/problem';

export const NoCycleYet = defineProblem('no-cycle-yet', 404, {
  es: { title: 'Sin cifras', detail: 'Ese ciclo no existe o todavía no se abre.' },
  en: { title: 'No figures', detail: 'That cycle does not exist, or has not been opened yet.' },
});

defineFieldErrors({
  'not-crossed': {
    es: 'Las cifras se desglosan por estado, por sexo y edad, o por discapacidad, pero no por dos a la vez.',
    en: 'Figures are broken down by state, by sex and age, or by disability, but not by two at once.',
  },
  'not-with-this': {
    es: 'No se usa con esta tabla.',
    en: 'It does not go with this table.',
  },
  'unknown-indicator': {
    es: 'Ningún indicador tiene esa clave.',
    en: 'No indicator has that code.',
  },
  'overlapping-periods': {
    es: 'Los ciclos elegidos comparten días: sus cifras no pueden juntarse. Elija ciclos que no se traslapen, o véalas por ciclo.',
    en: 'The chosen cycles share days: their figures cannot be put together. Choose cycles that do not overlap, or look at them by cycle.',
  },
  'broken-definition': {
    es: 'La definición cambió entre estos ciclos y sus cifras no son comparables. Véalas por ciclo, o elija ciclos de un mismo lado del cambio.',
    en: 'The definition changed between these cycles and their figures are not comparable. Look at them by cycle, or choose cycles on one side of the change.',
  },
});
