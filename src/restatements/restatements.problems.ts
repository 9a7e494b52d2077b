import { defineFieldErrors, defineProblem } from '../shared/http/problem';

export const OwnRestatement = defineProblem('own-restatement', 403, {
  es: {
    title: 'Es su propia corrección',
    detail: 'Usted la inició, la propuso o fue la última persona en editarla. Otra persona tiene que aprobarla.',
  },
  en: {
    title: 'This is your own restatement',
    detail: 'You started it, proposed it or were the last to edit it. Somebody else has to approve it.',
  },
});

defineFieldErrors({
  'nothing-restated': {
    es: 'Nada cambia con respecto a lo sellado: corrija alguna cifra, o cancele la corrección.',
    en: 'Nothing differs from what is sealed: correct a figure, or cancel the restatement.',
  },
});
