import { defineFieldErrors, defineProblem } from '../shared/http/problem';

export const IndicatorCodeTaken = defineProblem(
  'indicator-code-taken',
  409,
  {
    es: { title: 'La clave ya existe', detail: 'Ya hay un indicador con esa clave. Elija otra.' },
    en: { title: 'The code is taken', detail: 'There is already an indicator with that code. Choose another.' },
  },
  { constraint: 'uq_indicators_code' },
);
export const SameDefinition = defineProblem('same-definition', 409, {
  es: { title: 'Nada cambió', detail: 'La definición es igual a la vigente.' },
  en: { title: 'Nothing has changed', detail: 'The definition is the same as the current one.' },
});

defineFieldErrors({
  'headcount-of-people': {
    es: 'Solo las personas se cuentan una vez: la unidad debe ser personas.',
    en: 'Only people are counted once: the unit must be people.',
  },
  'headcount-of-programs': {
    es: 'Se cuenta por programa; uno de toda la organización no entra en los totales.',
    en: 'It counts by program; one of the whole organisation does not enter the totals.',
  },
  'percentage-has-no-parts': {
    es: 'Un porcentaje no se desglosa: se calcula de su numerador y su denominador.',
    en: 'A percentage is not broken down: it follows from its numerator and denominator.',
  },
  'other-unit-not-comparable': {
    es: 'Con otra unidad las cifras no se comparan tal cual: elija un factor o serie interrumpida.',
    en: 'In another unit figures do not compare as they are: choose a factor or a broken series.',
  },
  'only-rescaled-has-factor': {
    es: 'El factor es solo para cifras que se convierten.',
    en: 'The factor is only for figures that are rescaled.',
  },
});
