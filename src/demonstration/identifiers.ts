import { rfcCheckDigit } from '../members/rfc';
import type { Member } from './members';
import type { Decision } from './membership-history';
import { lettersOf } from './names';
import type { Dice } from './random';

export interface Identifier {
  id: string;
  memberId: string;
  scheme: 'MX-RFC' | 'MX-CLUNI' | 'US-EIN' | 'member-number' | 'slug';
  value: string;
  state: 'unverified' | 'verified' | 'overridden';
  overrideReason: string | null;
  decidedAt: string | null;
  decidedBy: string | null;
  means: 'certificate' | 'authority' | null;
  createdAt: string;
}

/** Their check digit is wrong on purpose: the tax office has given out some like that. */
const OVERRIDDEN = [22, 77];
const OVERRIDE_REASON = 'Así aparece en su constancia de situación fiscal (demo).';
/** Their CLUNI was given out in another state, or under an RFC that they had before; the office has accepted the last. */
const [MOVED, RENAMED, ACCEPTED] = [[1, 40], [12], [65]];
const ACCEPTED_REASON = 'Se mudó después de inscribirse; así consta en su constancia (demo).';
/** Registered in both countries; those whose form is US_501C3, in the United States alone. */
const IN_BOTH = [15, 52];

export function makeIdentifiers(
  { members, decisions, staff }: { members: Member[]; decisions: Decision[]; staff: string },
  dice: Dice,
): Identifier[] {
  const admitted = new Set(decisions.filter(({ kind }) => kind === 'admission').map(({ memberId }) => memberId));
  let numbered = 0;
  return members.flatMap((member, index) => {
    const own = dice.of(member.slug);
    const { id: memberId, createdAt } = member;
    const identifier = (
      scheme: Identifier['scheme'],
      value: string,
      { state = 'verified', overrideReason = null }: Partial<Identifier> = {},
    ): Identifier => {
      const isLookedAt = state !== 'unverified' && scheme !== 'slug' && scheme !== 'member-number';
      return {
        id: own.id(createdAt),
        memberId,
        scheme,
        value,
        state,
        overrideReason,
        decidedAt: isLookedAt ? createdAt : null,
        decidedBy: isLookedAt ? staff : null,
        means: isLookedAt && state === 'verified' ? (index % 3 ? 'certificate' : 'authority') : null,
        createdAt,
      };
    };

    const isAmerican = member.legalForm === 'US_501C3';
    const identifiers = [identifier('slug', member.slug)];
    if (admitted.has(memberId))
      identifiers.push(identifier('member-number', `M-${String(++numbered).padStart(4, '0')}`));
    if (isAmerican || IN_BOTH.includes(index))
      identifiers.push(identifier('US-EIN', `99-${String(index + 1).padStart(7, '0')}`));
    if (isAmerican) return identifiers;
    const rfc = madeUpRfc(member, own);
    if (OVERRIDDEN.includes(index)) {
      const overridden = { state: 'overridden', overrideReason: OVERRIDE_REASON } as const;
      identifiers.push(identifier('MX-RFC', withWrongDigit(rfc), overridden));
    } else identifiers.push(identifier('MX-RFC', rfc, { state: own.chance(0.8) ? 'verified' : 'unverified' }));
    if (own.chance(0.6) || [...MOVED, ...RENAMED, ...ACCEPTED].includes(index)) {
      const state = [...MOVED, ...ACCEPTED].includes(index) ? elsewhere(member.addressState) : member.addressState;
      const first = RENAMED.includes(index)
        ? [...rfc.slice(0, 3)].reverse().join('') + rfc.slice(3, 9)
        : rfc.slice(0, 9);
      const cluni = `${first}${state}${madeUpEnd(own)}`;
      identifiers.push(
        identifier(
          'MX-CLUNI',
          cluni,
          ACCEPTED.includes(index)
            ? { state: 'overridden', overrideReason: ACCEPTED_REASON }
            : { state: index % 4 === 3 ? 'verified' : 'unverified' },
        ),
      );
    }
    return identifiers;
  });
}

/** Three letters of the name, the day it was founded, a homoclave out of the air, and the digit that fits. */
function madeUpRfc({ name, foundedOn }: Member, dice: Dice): string {
  const date = foundedOn.slice(2).replaceAll('-', '');
  const homoclave =
    dice.pick([...'123456789ABCDEFGHIJKLMNPQRSTUV']) + dice.pick([...'123456789ABCDEFGHIJKLMNPQRSTUVWXYZ']);
  const first = `${lettersOf(name).slice(0, 3)}${date}${homoclave}`;
  return first + rfcCheckDigit(first);
}

const withWrongDigit = (rfc: string): string => rfc.slice(0, -1) + (rfc.endsWith('5') ? '6' : '5');

const elsewhere = (state: string): string => (state === '13' ? '29' : '13');

const madeUpEnd = (dice: Dice): string =>
  `${String(dice.whole(1, 30)).padStart(2, '0')}${dice.pick([...'0123456789ABC'])}`;
