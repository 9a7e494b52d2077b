import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Access } from '../access/access';
import { carriesMembers } from '../access/policy';
import { RunningOrigin } from '../access/running-origin';
import { Database } from '../shared/database/database';
import { ListQuery } from '../shared/database/list-query';
import type { JsonText } from '../shared/http/json-text';
import { IllegalTransition, Invalid, NotFound } from '../shared/http/problems';
import type {
  CreateInvitationDto,
  InvitationResponse,
  InvitationsQuery,
  NewInvitationResponse,
} from './dto/invitation.dto';
import { hashHandle, newHandle } from './handles';

const VALID_DAYS = 7;

@Injectable()
export class InvitationsService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly origin: RunningOrigin,
  ) {}

  /** A newer invitation of the same address to the same voids the older ones. The token stands in the link's fragment, which reaches no log. */
  async invite({
    email: givenEmail,
    role,
    memberIds = [],
    language = 'es',
  }: CreateInvitationDto): Promise<NewInvitationResponse> {
    const isForMembers = carriesMembers(role);
    this.access.demand(isForMembers ? 'invitations.coordinator' : 'invitations.any');
    if (isForMembers && memberIds.length === 0)
      throw Invalid({ errors: [{ pointer: '/memberIds', code: 'members-required' }] });
    if (!isForMembers && memberIds.length > 0)
      throw Invalid({ errors: [{ pointer: '/memberIds', code: 'members-not-allowed' }] });
    const email = givenEmail.toLowerCase();
    await this.assertOther(email);
    const [id, token] = [uuid(), newHandle()];
    await this.database.execute(
      'UPDATE invitations SET revoked_at = now() WHERE email = $1 AND role = $2 AND (member_ids && $3::uuid[] OR member_ids = $3::uuid[]) AND accepted_at IS NULL AND revoked_at IS NULL',
      [email, role, memberIds],
    );
    await this.assertWithinReach(memberIds); // behind the table's lock: who undoes the import of a member holds it until the member is gone
    await this.database.execute(
      `INSERT INTO invitations (id, email, role, member_ids, language, token_hash, invited_by, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, now() + make_interval(days => $8))`,
      [id, email, role, memberIds, language, hashHandle(token), this.access.actor.accountId, VALID_DAYS],
    );
    return this.withLink(id, token);
  }

  /** The same invitation by a new link, valid for as long as a new one; the link before is worth nothing any more. */
  async renew(id: string): Promise<NewInvitationResponse> {
    const token = newHandle();
    await this.changeOpen(
      id,
      'token_hash = $2, expires_at = now() + make_interval(days => $3)',
      hashHandle(token),
      VALID_DAYS,
    );
    return this.withLink(id, token);
  }

  async revoke(id: string): Promise<InvitationResponse> {
    await this.changeOpen(id, 'revoked_at = now()');
    return this.one(id);
  }

  list({ q, state, memberId, ...page }: InvitationsQuery): Promise<JsonText> {
    const list = new ListQuery();
    list.filter(q || undefined, (part) => `strpos(i.email, lower(${part})) > 0`);
    list.filter(state, (states) => `${STATE} = ANY (${states}::text[])`);
    list.filter(memberId, (id) => `i.member_ids && member_family(ARRAY[${id}::uuid])`);
    const order = { by: 'i.created_at', type: 'timestamptz', isDescending: true } as const;
    return list.page(
      this.database,
      { item: `(${ITEM})::text`, from: 'invitations i', id: 'i.id', sort: '-createdAt', order },
      page,
    );
  }

  /** One statement, so that of two at once one finds it open; what was accepted or taken back stays as it is. */
  private async changeOpen(id: string, change: string, ...values: unknown[]): Promise<void> {
    const changed = await this.database.execute(
      `UPDATE invitations SET ${change} WHERE id = $1 AND accepted_at IS NULL AND revoked_at IS NULL`,
      [id, ...values],
    );
    if (changed) return;
    await this.one(id);
    throw IllegalTransition({ extra: { allowed: [] } });
  }

  private async one(id: string): Promise<InvitationResponse> {
    const row = await this.database.row<{ invitation: InvitationResponse }>(
      `SELECT ${ITEM} AS invitation FROM invitations i WHERE i.id = $1`,
      [id],
    );
    if (!row) throw NotFound();
    return row.invitation;
  }

  private async withLink(id: string, token: string): Promise<NewInvitationResponse> {
    return { ...(await this.one(id)), link: `${this.origin.value}/invitation#${token}` };
  }

  /** Nobody grants anything to the own account, not by a detour either. */
  private async assertOther(email: string): Promise<void> {
    const own = await this.database.row('SELECT FROM accounts WHERE id = $1 AND email = $2', [
      this.access.actor.accountId,
      email,
    ]);
    if (own) throw Invalid({ errors: [{ pointer: '/email', code: 'own-email' }] });
  }

  /** Row level security has narrowed `members` to what the person reaches; what is missing there is as good as absent. */
  private async assertWithinReach(memberIds: string[]): Promise<void> {
    const row = await this.database.row<{ n: number }>(
      'SELECT count(*)::int AS n FROM members WHERE id = ANY ($1::uuid[])',
      [memberIds],
    );
    const { memberIds: own } = this.access.actor;
    const isOwn = this.access.reach('invitations.coordinator') !== 'own' || memberIds.every((id) => own.includes(id));
    if (row!.n !== memberIds.length || !isOwn) throw NotFound();
  }
}

const STATE = `CASE WHEN i.accepted_at IS NOT NULL THEN 'accepted' WHEN i.revoked_at IS NOT NULL THEN 'revoked' WHEN i.expires_at <= now() THEN 'expired' ELSE 'open' END`;
const ITEM = `json_build_object('id', i.id, 'email', i.email, 'role', i.role, 'language', i.language, 'createdAt', i.created_at, 'expiresAt', i.expires_at, 'state', ${STATE},
  'members', coalesce((SELECT json_agg(json_build_object('id', m.id, 'name', m.name) ORDER BY m.name_normalised) FROM members m WHERE m.id = ANY (i.member_ids)), '[]'))`;
