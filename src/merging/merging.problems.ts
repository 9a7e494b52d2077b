import { defineFieldErrors, defineProblem } from '../shared/http/problem';

/** Reading follows the redirect; `location` leads there. */
export const MovedForGood = defineProblem('member-merged', 308, {
  es: { title: 'La organización se fusionó con otra', detail: 'Su expediente está ahora en el de la otra.' },
  en: { title: 'The organisation was merged into another', detail: 'Its file is now part of the other’s.' },
});
/** `extra: { mergedInto }` says where to write instead. */
export const MemberMerged = defineProblem('member-already-merged', 409, {
  es: {
    title: 'La organización ya se fusionó con otra',
    detail: 'Su expediente está en el de la otra organización. Haga ahí el cambio.',
  },
  en: {
    title: 'The organisation has been merged into another already',
    detail: 'Its file is part of the other organisation’s. Make the change there.',
  },
});
export const MergeReversed = defineProblem('merge-reversed', 409, {
  es: { title: 'La fusión ya se deshizo', detail: 'Las dos organizaciones vuelven a estar separadas.' },
  en: { title: 'The merge has been undone already', detail: 'The two organisations are apart again.' },
});
export const MergeTooOld = defineProblem('merge-too-old', 409, {
  es: {
    title: 'Ya no se puede deshacer',
    detail: 'Una fusión se puede deshacer durante {days} días. Registre de nuevo la organización si hace falta.',
  },
  en: {
    title: 'It can no longer be undone',
    detail: 'A merge can be undone for {days} days. Register the organisation anew if you need to.',
  },
});
/** `extra: { obstacles }` lists what stands in the way. */
export const MergeInTheWay = defineProblem('merge-not-reversible', 409, {
  es: {
    title: 'Algo cambió desde la fusión',
    detail: 'No se puede deshacer sin perder lo que se cambió después. Revise lo que aparece en la lista.',
  },
  en: {
    title: 'Something has changed since the merge',
    detail: 'It cannot be undone without losing what was changed afterwards. Look at what is listed.',
  },
});

defineFieldErrors({
  'merge-with-itself': { es: 'Elija otra organización.', en: 'Choose another organisation.' },
  'merge-unknown-field': { es: 'No conocemos este campo.', en: 'We do not know this field.' },
});
