import { defineProblem } from '../shared/http/problem';

/** Named as the page and other clients know it. */
export const ReauthRequired = defineProblem('reauth_required', 403, {
  es: { title: 'Confirme que es usted', detail: 'Para este cambio escriba su contraseña otra vez.' },
  en: { title: 'Confirm that it is you', detail: 'For this change, type your password again.' },
});
export const SecondFactorRequired = defineProblem('second-factor-required', 403, {
  es: { title: 'Falta el código', detail: 'Escriba el código de su aplicación para terminar de entrar.' },
  en: { title: 'The code is missing', detail: 'Type the code of your app to finish signing in.' },
});
export const EnrolmentRequired = defineProblem('enrolment-required', 403, {
  es: {
    title: 'Falta el segundo factor',
    detail: 'La coalición pide un segundo factor a quienes tienen su función. Actívelo para continuar.',
  },
  en: {
    title: 'A second factor is needed',
    detail: 'The coalition asks a second factor of those with your role. Set one up to go on.',
  },
});
