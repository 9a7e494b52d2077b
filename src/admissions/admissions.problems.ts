import { defineProblem } from '../shared/http/problem';

export const RenewalsOutdated = defineProblem('renewals-outdated', 409, {
  es: {
    title: 'La lista cambió',
    detail:
      'Desde la vista previa cambió quién se renovaría, desde cuándo o con qué cuota. No se renovó a nadie: revise la lista otra vez.',
  },
  en: {
    title: 'The list has changed',
    detail:
      'Since the preview, who would be renewed, from when or with which dues has changed. Nobody was renewed: look at the list again.',
  },
});
export const NobodyToRenew = defineProblem('nobody-to-renew', 409, {
  es: { title: 'Nadie por renovar', detail: 'No queda ninguna organización por renovar. Cambie la fecha o a quiénes.' },
  en: { title: 'Nobody to renew', detail: 'There is no organisation left to renew. Change the day or whom.' },
});
