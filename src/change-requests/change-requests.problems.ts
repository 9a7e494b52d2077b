import { defineFieldErrors, defineProblem } from '../shared/http/problem';

export const ChangePending = defineProblem(
  'change-pending',
  409,
  {
    es: {
      title: 'Ya hay una solicitud en espera',
      detail: 'Otra solicitud sobre el mismo dato espera respuesta. Retírela para pedir otra cosa.',
    },
    en: {
      title: 'A request is waiting already',
      detail: 'Another request about the same field waits for an answer. Withdraw it to ask for something else.',
    },
  },
  { constraint: 'uq_requested_changes_pending' },
);
export const NothingRequested = defineProblem('nothing-requested', 422, {
  es: { title: 'No pide ningún cambio', detail: 'Lo que envió es lo que ya consta en el registro.' },
  en: { title: 'No change is asked for', detail: 'What you sent is what the register has already.' },
});
/** `extra: { changes }` says what stood there, what stands there now and what was asked for. */
export const ChangeRequestOutdated = defineProblem('change-request-outdated', 409, {
  es: {
    title: 'El dato cambió después de la solicitud',
    detail: 'Compare lo que hay ahora con lo que se pidió. Si aun así procede, acéptela otra vez.',
  },
  en: {
    title: 'The field has changed since the request',
    detail: 'Compare what is there now with what was asked for. If it still holds, accept it once more.',
  },
});
/** It was asked for an organisation that is another one's past now. */
export const ChangeRequestOfMerged = defineProblem('change-request-of-merged', 409, {
  es: {
    title: 'La organización se fusionó con otra',
    detail:
      'El cambio se pidió para un registro que ya no se edita. Rechácelo con un motivo; si procede, haga el cambio en la otra organización.',
  },
  en: {
    title: 'The organisation was merged into another',
    detail:
      'The change was asked for a record that is no longer edited. Refuse it with a reason; if it holds, make the change at the other organisation.',
  },
});

defineFieldErrors({
  'legal-name-required': {
    es: 'La razón social no puede quedar vacía.',
    en: 'The legal name cannot be empty.',
  },
});
