import { defineFieldErrors, defineProblem } from '../shared/http/problem';

export const LinkGone = defineProblem('link-gone', 422, {
  es: {
    title: 'El enlace ya no sirve',
    detail: 'Ya se usó, venció o fue reemplazado por otro más nuevo. Pida uno nuevo.',
  },
  en: {
    title: 'The link no longer works',
    detail: 'It was used, has expired or was replaced by a newer one. Ask for a new one.',
  },
});

defineFieldErrors({
  'password-wrong': { es: 'No es su contraseña.', en: 'This is not your password.' },
});
