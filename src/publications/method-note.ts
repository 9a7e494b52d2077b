import type { BoardFigures } from '../insights/board-figures';
import type { InBoth } from './publication-content';

/** How the figures came about and what they do not say, in the words that are frozen with them. */
export function methodNote({ reported, owing }: Pick<BoardFigures, 'reported' | 'owing'>): InBoth<string[]> {
  return {
    es: [
      `Las cifras salen de los reportes aprobados y sellados de ${reported} de ${owing} organizaciones que debían reportar este periodo. Lo que falta no se estima: una organización sin reporte aprobado no cuenta como cero.`,
      'Cada organización reporta por programa a cuántas personas atendió. Dentro de una organización una misma persona puede estar en varios programas: por eso se dice un mínimo (el programa más grande, o el número de personas sin repetir si la organización lo conoce) y un máximo (la suma de sus programas).',
      'Entre organizaciones los mínimos y los máximos se suman: una persona atendida por dos organizaciones aparece dos veces. Los periodos no se suman entre sí.',
      'El cambio respecto del periodo anterior compara solo a las organizaciones que reportaron en ambos.',
      'Las cifras de 1 a 4 personas se protegen: no se muestran, ni se pueden deducir de las demás. Donde dice «Protegida» hay un número que no se publica; donde dice «Sin reportes», nadie reportó.',
      'Cada reporte aprobado se sella con una huella (SHA-256) que depende de la anterior, de modo que un cambio posterior se nota. Este documento se hizo una sola vez, al publicarse, y lleva su propia huella.',
    ],
    en: [
      `The figures come from the approved and sealed reports of ${reported} of the ${owing} organisations that were to report for this period. What is missing is not estimated: an organisation without an approved report does not count as zero.`,
      'Each organisation reports for each program how many people it served. Within one organisation a person may be in several programs: that is why there is a lowest figure (the largest program, or the number of people counted once where the organisation knows it) and a highest (the sum of its programs).',
      'Across organisations the lowest and the highest figures are added up: a person served by two organisations appears twice. Periods are not added up.',
      'The change since the period before compares only the organisations that reported in both.',
      'Figures of 1 to 4 people are protected: they are not shown, nor can they be worked out from the others. Where it says “Protected” there is a number that is not published; where it says “No reports”, nobody reported.',
      'Each approved report is sealed with a fingerprint (SHA-256) that depends on the one before, so that a later change shows. This document was made once, when it was published, and carries a fingerprint of its own.',
    ],
  };
}
