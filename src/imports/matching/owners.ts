import { type Candidate, type KnownRecord, type Reason, Register } from './matching';
import type { RowProblem } from '../kinds/row';

/** Whose record a row is, as it was read: the name in normal form. */
export interface OwnerSaid {
  identifiers: Readonly<Record<string, string>>;
  name: string;
  normalised: string;
}

/** The member, or why a person has to say which. */
export type Link = { member: KnownRecord } | { problem: RowProblem; candidates: Candidate[] };

/** Finds the members that rows name: by identifier, else by name; never by a guess. */
export class Owners {
  private readonly register: Register;
  private readonly byId: ReadonlyMap<string, KnownRecord>;

  constructor(members: readonly KnownRecord[]) {
    this.register = new Register(members);
    this.byId = new Map(members.map((member) => [member.id, member]));
  }

  linkOf(said: OwnerSaid | null, chosenId: string | null): Link {
    const chosen = chosenId && this.byId.get(chosenId);
    if (chosen) return { member: chosen };
    const { identifiers = {}, name = '', normalised = '' } = said ?? {};
    if (!Object.keys(identifiers).length && !normalised) return unlinked('member-missing', [], 'same-name');
    const known = { scope: '', name, names: [normalised], identifiers };
    const identified = this.register.withAnIdentifierOf(known);
    const found = identified.length ? identified : this.register.withANameOf(known);
    if (found.length === 1) return { member: found[0]! };
    if (found.length) return unlinked('member-ambiguous', found, identified.length ? 'same-identifier' : 'same-name');
    return unlinked('member-unknown', this.register.withANameLike(known), 'similar-name');
  }
}

const unlinked = (code: string, members: readonly KnownRecord[], reason: Reason): Link => ({
  problem: { column: null, field: 'memberName', code },
  candidates: members.map(({ id, name }) => ({ memberId: id, recordId: null, rowNumber: null, name, reason })),
});
