import { addDays, type Day, instant } from './days';
import type { Identifier } from './identifiers';
import type { Member } from './members';
import type { Dice } from './random';

export interface Standing {
  id: string;
  memberId: string;
  fiscalYear: number;
  state: 'authorised' | 'in_process' | 'suspended' | 'revoked' | 'expired' | 'none';
  category: string | null;
  letterNumber: string | null;
  letterOn: Day | null;
  source: 'hand' | 'directory';
  directoryId: string | null;
  createdAt: string;
  updatedAt: string;
}

interface Directory {
  id: string;
  fiscalYear: number;
  fileName: string;
  rowCount: number;
  entries: object[];
  appliedCount: number;
  appliedAt: string;
  createdBy: string;
  createdAt: string;
}

/** Two years of the tax office's directory, and what the office knows besides. */
export function makeDonataria(
  { members, identifiers, today, staff }: { members: Member[]; identifiers: Identifier[]; today: Day; staff: string },
  dice: Dice,
): { directories: Directory[]; standings: Standing[] } {
  const rfcs = new Map(identifiers.filter(({ scheme }) => scheme === 'MX-RFC').map((one) => [one.memberId, one.value]));
  const year = Number(today.slice(0, 4));
  const at = { [year - 1]: instant(addDays(today, -400), 11), [year]: instant(addDays(today, -40), 11) };
  const ids = { [year - 1]: dice.id(at[year - 1]!), [year]: dice.id(at[year]!) };
  const standings = members.flatMap((member): Standing[] => {
    const own = dice.of(member.slug);
    if (!rfcs.has(member.id) || own.chance(0.3)) return [];
    const letter = {
      category: own.chance(0.7) ? 'A' : own.pick(['B', 'L', 'M']),
      letterNumber: `325-DEMO-${String(own.whole(1, 99_999)).padStart(5, '0')}`,
      letterOn: addDays(member.foundedOn, own.whole(300, 1200)),
    };
    const standing = (fiscalYear: number, state: Standing['state'], isListed = state === 'authorised'): Standing => ({
      id: own.id(at[fiscalYear]!),
      memberId: member.id,
      fiscalYear,
      state,
      ...(state === 'in_process' ? { category: null, letterNumber: null, letterOn: null } : letter),
      source: isListed ? 'directory' : 'hand',
      directoryId: isListed ? ids[fiscalYear]! : null,
      createdAt: at[fiscalYear]!,
      updatedAt: at[fiscalYear]!,
    });
    if (own.chance(0.1)) return [standing(year, 'in_process')];
    const before = standing(year - 1, 'authorised');
    if (own.chance(0.06)) return [before]; // missing this year: worth asking
    const now = own.chance(0.05) ? own.pick(['suspended', 'revoked', 'expired'] as const) : 'authorised';
    return [before, standing(year, now)];
  });
  const directories = [year - 1, year].map((fiscalYear) => {
    const listed = standings.filter(({ directoryId }) => directoryId === ids[fiscalYear]);
    return {
      id: ids[fiscalYear]!,
      fiscalYear,
      fileName: `directorio-${fiscalYear} (demo).csv`,
      rowCount: listed.length,
      entries: listed.map(({ memberId, category, letterNumber, letterOn }) => ({
        rfc: rfcs.get(memberId),
        category,
        letterNumber,
        letterOn,
      })),
      appliedCount: listed.length,
      appliedAt: at[fiscalYear]!,
      createdBy: staff,
      createdAt: at[fiscalYear]!,
    };
  });
  return { directories, standings };
}
