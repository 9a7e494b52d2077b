import { Injectable } from '@nestjs/common';
import { InvitationsService } from '../accounts/invitations.service';
import { Access } from '../access/access';
import { carriesMembers, ROLES } from '../access/policy';
import { Database } from '../shared/database/database';
import { ListQuery } from '../shared/database/list-query';
import type { JsonText } from '../shared/http/json-text';
import type { PageQuery } from '../shared/http/pages';
import type { InvitedContacts, NOT_INVITED, UncoordinatedMember } from './dto/coordination.dto';

/** Members that nobody acts for, and how they come to have somebody. */
@Injectable()
export class Coordination {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly invitations: InvitationsService,
  ) {}

  list(page: PageQuery): Promise<JsonText> {
    const list = new ListQuery().where(UNCOORDINATED);
    return list.page(
      this.database,
      {
        item: `(${ITEM})::text`,
        from: 'members m',
        id: 'm.id',
        sort: 'name',
        order: { by: 'm.name_normalised', type: 'text' },
      },
      page,
    );
  }

  /** Those that can be invited are, all together or, when something fails, none; of the others it says why not. */
  async invite(memberIds: readonly string[]): Promise<InvitedContacts> {
    const members = await this.database.rows<{ name: string; id: string; member: UncoordinatedMember | null }>(
      `SELECT m.id, m.name, CASE WHEN ${UNCOORDINATED} THEN ${ITEM} END AS member FROM members m WHERE m.id = ANY ($1::uuid[])`,
      [memberIds],
    );
    const own = await this.ownEmail();
    const answer: InvitedContacts = { invited: [], refused: [] };
    for (const id of memberIds) {
      const found = members.find((each) => each.id === id);
      const code = found && whyNot(found.member, own);
      const contact = found?.member?.contact;
      if (code || !contact) answer.refused.push({ id, name: found?.name ?? null, code: code ?? 'no-contact' });
      else answer.invited.push(await this.inviteTo(id, contact));
    }
    return answer;
  }

  private inviteTo(id: string, { email, language }: NonNullable<UncoordinatedMember['contact']>) {
    const role = ROLES.find(carriesMembers)!;
    return this.invitations.invite({ email, role, memberIds: [id], language: language === 'en' ? 'en' : 'es' });
  }

  private async ownEmail(): Promise<string | undefined> {
    const row = await this.database.row<{ email: string }>('SELECT email FROM accounts WHERE id = $1', [
      this.access.actor.accountId,
    ]);
    return row?.email;
  }
}

function whyNot(member: UncoordinatedMember | null, own?: string): (typeof NOT_INVITED)[number] | undefined {
  if (!member) return 'coordinated';
  if (!member.contact) return 'no-contact';
  return member.contact.email.toLowerCase() === own ? 'own-email' : undefined;
}

const UNCOORDINATED = `m.merged_into IS NULL AND membership_status(m.id, (SELECT coalition_today())) IN ('active', 'grace', 'suspended')
  AND m.id NOT IN (SELECT coalesce(n.merged_into, n.id) FROM account_grants g JOIN accounts a ON a.id = g.account_id AND a.status = 'active',
                     unnest(g.member_ids) AS x(id) JOIN members n ON n.id = x.id WHERE g.role = 'coordinator' AND g.ended_at IS NULL)`;

const ITEM = `json_build_object('id', m.id, 'name', m.name,
  'contact', (SELECT json_build_object('id', c.id, 'name', c.name, 'email', c.email, 'language', c.language)
     FROM contacts c JOIN contact_roles r ON r.contact_id = c.id AND r.role = 'coordinator' AND r.ended_on IS NULL
    WHERE c.member_id = m.id AND c.ended_on IS NULL AND c.email <> '' ORDER BY r.is_primary DESC, r.started_on, c.id LIMIT 1),
  'invitation', (SELECT json_build_object('id', i.id, 'email', i.email, 'expiresAt', i.expires_at, 'state', CASE WHEN i.expires_at <= now() THEN 'expired' ELSE 'open' END)
     FROM invitations i WHERE m.id = ANY (i.member_ids) AND i.accepted_at IS NULL AND i.revoked_at IS NULL ORDER BY i.created_at DESC LIMIT 1))`;
