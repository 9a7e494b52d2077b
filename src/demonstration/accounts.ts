import { hash } from '@node-rs/argon2';
import { ARGON2 } from '../accounts/passwords';
import type { Contact } from './people';
import type { Dice } from './random';

export type Role = 'administrator' | 'staff' | 'coordinator' | 'board';

export interface Account {
  id: string;
  email: string;
  name: string;
  language: 'es' | 'en';
  passwordHash: string | null;
  createdAt: string;
}

export interface Grant {
  id: string;
  accountId: string;
  role: Role;
  memberIds: string[];
  createdAt: string;
}

export interface Accounts {
  accounts: Account[];
  grants: Grant[];
  admin: string;
  staff: string;
  reviewer: string;
  /** Who files for which member. */
  coordinators: Map<string, string>;
}

/** The NGOs that coordinator@padron.example runs: the first two of the register. */
export const OWN_MEMBERS = 2;

/** One sign-in per role; everybody else is in the register without a password. */
export async function makeAccounts(
  { password, contacts, createdAt }: { password: string; contacts: Contact[]; createdAt: string },
  dice: Dice,
): Promise<Accounts> {
  const passwordHash = await hash(password.normalize('NFC'), ARGON2);
  const accounts: Account[] = [];
  const grants: Grant[] = [];
  const add = (role: Role, who: Pick<Account, 'email' | 'name'> & Partial<Account>, memberIds: string[] = []) => {
    const id = dice.id(createdAt);
    const { email, name, language = 'es', passwordHash: hashed = null } = who;
    accounts.push({ id, email, name, language, passwordHash: hashed, createdAt });
    grants.push({ id: dice.id(createdAt), accountId: id, role, memberIds, createdAt });
    return id;
  };
  const coordinating = contacts.filter(({ isCoordinator }) => isCoordinator);
  const own = coordinating.slice(0, OWN_MEMBERS).map(({ memberId }) => memberId);

  const admin = add('administrator', { email: 'admin@padron.example', name: 'Alicia Acequias (demo)', passwordHash });
  const staff = add('staff', { email: 'staff@padron.example', name: 'Sergio Espigas (demo)', passwordHash });
  const coordinator = add(
    'coordinator',
    { email: 'coordinator@padron.example', name: coordinating[0]!.name, passwordHash },
    own,
  );
  add('board', { email: 'board@padron.example', name: 'Bárbara Cedrón (demo)', passwordHash });
  const reviewer = add('staff', { email: 'reviewer@padron.example', name: 'Renata Robledal (demo)' });

  const coordinators = new Map(own.map((memberId) => [memberId, coordinator]));
  for (const { memberId, email, name, language } of coordinating.slice(OWN_MEMBERS)) {
    coordinators.set(memberId, add('coordinator', { email, name, language }, [memberId]));
  }
  return { accounts, grants, admin, staff, reviewer, coordinators };
}
