import type { Dice } from './random';

export type Papered = 'verified' | 'expiring' | 'expired' | 'submitted' | 'rejected';

/** Of the organisation that the demonstration's coordinator runs first: every state, once. */
export const OWN_PAPERS: Record<string, Papered> = {
  ACTA: 'verified',
  PODER: 'rejected',
  INE: 'verified',
  CSF: 'expiring',
  DECANUAL: 'expired',
  DOFICIO: 'verified',
  TRANSP: 'submitted',
};

const MEXICAN = ['ACTA', 'PODER', 'INE', 'CSF', 'DECANUAL'];
const OTHERS = ['DOFICIO', 'CLUNI', 'TRANSP'];

/** Most of what is required holds; something is always under way. An identity paper's file is never kept. */
export function statesOf(legalForm: string, dice: Dice): Record<string, Papered> {
  const asked = legalForm === 'US_501C3' ? ['IRSDET'] : [...MEXICAN, ...OTHERS.filter(() => dice.chance(0.3))];
  return Object.fromEntries(
    asked.flatMap((code): [string, Papered][] => {
      const drawn = dice.fraction();
      if (code === 'INE' || code === 'ACTA') return drawn < 0.95 ? [[code, 'verified']] : [];
      if (drawn < 0.84) return [[code, 'verified']];
      if (drawn < 0.88) return [[code, 'submitted']];
      if (drawn < 0.91) return [[code, 'expiring']];
      if (drawn < 0.95) return [[code, 'expired']];
      return drawn < 0.97 ? [[code, 'rejected']] : [];
    }),
  );
}
