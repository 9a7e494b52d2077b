import { defineFieldErrors, defineProblem } from '../shared/http/problem';

export const CodeRefused = defineProblem('code-refused', 422, {
  es: {
    title: 'El código no coincide',
    detail: 'Escriba el código que su aplicación muestra ahora; cada uno sirve una sola vez.',
  },
  en: {
    title: 'The code does not match',
    detail: 'Type the code that your app shows now; each works once.',
  },
});
export const SecondFactorNeeded = defineProblem('second-factor-mandatory', 409, {
  es: {
    title: 'El segundo factor es obligatorio',
    detail: 'La coalición lo pide a quienes tienen su función. Puede cambiarlo por otro, no quitarlo.',
  },
  en: {
    title: 'The second factor is mandatory',
    detail: 'The coalition asks it of those with your role. You can change it for another one, not remove it.',
  },
});

defineFieldErrors({
  'code-refused': {
    es: 'El código no coincide o ya se usó. Escriba el que su aplicación muestra ahora.',
    en: 'The code does not match or was used already. Type the one that your app shows now.',
  },
});
