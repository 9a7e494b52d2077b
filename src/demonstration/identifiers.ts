import type { Member } from './members';
import { plain } from './names';
import type { Dice } from './random';

export interface Identifier {
  id: string;
  memberId: string;
  scheme: 'MX-RFC' | 'MX-CLUNI' | 'US-EIN' | 'member-number' | 'slug';
  value: string;
  state: 'unverified' | 'verified' | 'overridden';
  overrideReason: string | null;
  createdAt: string;
}

export function makeIdentifiers(members: Member[], dice: Dice): Identifier[] {
  return members.flatMap((member, index) => {
    const own = dice.of(member.slug);
    const identifier = (
      scheme: Identifier['scheme'],
      value: string,
      { state = 'verified', overrideReason = null }: Partial<Identifier> = {},
    ): Identifier => ({
      id: own.id(member.createdAt),
      memberId: member.id,
      scheme,
      value,
      state,
      overrideReason,
      createdAt: member.createdAt,
    });
    return [
      identifier('member-number', `M-${String(index + 1).padStart(4, '0')}`),
      identifier('slug', plain(member.slug)),
    ];
  });
}
