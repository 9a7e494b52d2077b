import { addDays, instant, later, type Day } from './days';
import type { Member } from './members';
import { personName, plain } from './names';
import type { Dice } from './random';

export interface Contact {
  id: string;
  memberId: string;
  name: string;
  email: string;
  phone: string;
  language: 'es' | 'en';
  endedOn: Day | null;
  createdAt: string;
  /** The one who files the reports. */
  isCoordinator: boolean;
}

export interface ContactRole {
  id: string;
  memberId: string;
  contactId: string;
  role: 'director' | 'legal_representative' | 'coordinator' | 'communications' | 'finance' | 'programs';
  isPrimary: boolean;
  startedOn: Day;
  endedOn: Day | null;
}

const EXTRA_ROLES = ['communications', 'finance', 'programs'] as const;

/** Three people at most NGOs, four at some: a director who signs, a coordinator who files, and others. */
export function makePeople(members: Member[], today: Day, dice: Dice): { contacts: Contact[]; roles: ContactRole[] } {
  const contacts: Contact[] = [];
  const roles: ContactRole[] = [];
  for (const member of members) {
    const own = dice.of(member.slug);
    const since = later(addDays(member.foundedOn, 30), '2015-03-01');
    const add = (
      role: ContactRole['role'],
      { also, endedOn = null }: { also?: ContactRole['role']; endedOn?: Day | null } = {},
    ) => {
      const at = instant(since, 10);
      const name = personName(own);
      const [first, last] = plain(name).toLowerCase().split(' ');
      const id = own.id(at);
      contacts.push({
        id,
        memberId: member.id,
        name,
        email: `${first}.${last}.${contacts.length + 1}@${member.slug}.example`,
        phone: `55 0000 ${String(1000 + contacts.length)}`,
        language: own.chance(0.12) ? 'en' : 'es',
        endedOn,
        createdAt: at,
        isCoordinator: role === 'coordinator' && endedOn === null,
      });
      for (const held of also ? [role, also] : [role]) {
        roles.push({
          id: own.id(at),
          memberId: member.id,
          contactId: id,
          role: held,
          isPrimary: endedOn === null,
          startedOn: since,
          endedOn,
        });
      }
    };
    add('director', { also: 'legal_representative' });
    add('coordinator');
    for (const role of own.some(EXTRA_ROLES, own.chance(0.1) ? 2 : 1)) add(role);
    if (own.chance(0.04)) add('coordinator', { endedOn: addDays(today, -own.whole(40, 300)) });
  }
  return { contacts, roles };
}

export const contactRow = ({ isCoordinator: _, ...row }: Contact) => row;
