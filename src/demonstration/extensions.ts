import type { Obligation } from './cycles';
import { instant } from './days';
import type { Dice } from './random';

const REASONS = [
  'Cambio de coordinación: la persona nueva pidió dos semanas para juntar las listas.',
  'La sede estuvo cerrada por las lluvias y los registros se quedaron adentro.',
  'Su sistema de registro se cambió este mes; pidieron tiempo para cotejar las cifras.',
];

/** More time was asked for on the day on which the cycle opened, before anything was handed in. */
export const extensionRows = (obligations: readonly Obligation[], grantedBy: string, dice: Dice) =>
  obligations.flatMap(({ id: obligationId, memberId, extendedTo, cycle }) => {
    if (!extendedTo) return [];
    const grantedAt = instant(cycle.opensOn, 16, dice.whole(0, 59));
    return [
      { id: dice.id(grantedAt), memberId, obligationId, extendedTo, reason: dice.pick(REASONS), grantedBy, grantedAt },
    ];
  });
