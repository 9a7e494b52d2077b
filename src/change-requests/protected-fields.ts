import { Injectable } from '@nestjs/common';
import { MembersService } from '../members/members.service';
import type { LEGAL_FORMS, SCHEMES } from '../members/member.values';
import { Database } from '../shared/database/database';
import { NotFound } from '../shared/http/problems';
import { isIdentifier, SCHEME_OF } from './change-request.values';
import type { Change, ProtectedValues } from './requested-changes';

interface Held {
  version: number;
  legalName: string;
  legalForm: string | null;
  identifiers: Partial<Record<(typeof SCHEMES)[number], string>>;
}

/** The fields of a member that only the coalition changes: what stands there, and how an accepted change gets there. */
@Injectable()
export class ProtectedFields {
  constructor(
    private readonly database: Database,
    private readonly members: MembersService,
  ) {}

  /** For who has made sure that the member is within reach. `isHeld`: nobody changes it before this transaction ends. */
  async of(memberId: string, { isHeld = false } = {}): Promise<Held & { values: ProtectedValues }> {
    const held = await this.database.row<Held>(isHeld ? HELD : READ, [memberId]);
    if (!held) throw NotFound();
    const { legalName, legalForm, identifiers } = held;
    const values = {
      legalName,
      legalForm,
      rfc: identifiers['MX-RFC'] ?? null,
      cluni: identifiers['MX-CLUNI'] ?? null,
      ein: identifiers['US-EIN'] ?? null,
    };
    return { ...held, values };
  }

  /** Through the same door as an edit of the office's, which judges it once more. */
  async write(memberId: string, { version, identifiers }: Held, changes: readonly Change[]): Promise<void> {
    const wanted = new Map(Object.entries(identifiers).map(([scheme, value]) => [scheme, { scheme, value }]));
    const profile: { legalName?: string; legalForm?: (typeof LEGAL_FORMS)[number] | null } = {};
    let isIdentified = false;
    for (const { field, after, overrideReason } of changes) {
      if (field === 'legalName') profile.legalName = after!;
      else if (field === 'legalForm') profile.legalForm = after as (typeof LEGAL_FORMS)[number] | null;
      if (!isIdentifier(field)) continue;
      isIdentified = true;
      const scheme = SCHEME_OF[field];
      if (after === null) wanted.delete(scheme);
      else wanted.set(scheme, { scheme, value: after, ...(overrideReason && { overrideReason }) });
    }
    await this.members.update(memberId, version, {
      ...profile,
      ...(isIdentified && {
        identifiers: [...wanted.values()] as { scheme: keyof Held['identifiers']; value: string }[],
      }),
    });
  }
}

const SELECT = `SELECT m.version, m.legal_name AS "legalName", m.legal_form AS "legalForm",
  (SELECT coalesce(json_object_agg(i.scheme, i.value), '{}') FROM member_identifiers i WHERE i.member_id = m.id) AS identifiers
  FROM members m WHERE m.id = $1`;
const READ = { name: 'protected-fields.of', text: SELECT };
const HELD = { name: 'protected-fields.held', text: `${SELECT} FOR UPDATE OF m` };
