import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Access } from '../access/access';
import { carriesMembers } from '../access/policy';
import { RunningOrigin } from '../access/running-origin';
import { Database } from '../shared/database/database';
import type { JsonText } from '../shared/http/json-text';
import { decodeCursor, type ListRow, pageText, type PageQuery } from '../shared/http/pages';
import { Invalid, NotFound } from '../shared/http/problems';
import type { CreateInvitationDto, InvitationResponse, NewInvitationResponse } from './dto/invitation.dto';
import { hashHandle, newHandle } from './handles';

const VALID_DAYS = 7;
const SORT = '-createdAt';

@Injectable()
export class InvitationsService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly origin: RunningOrigin,
  ) {}

  /** A newer invitation of the same address voids the older ones. The token stands in the link's fragment, which reaches no log. */
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
    const [id, token] = [uuid(), newHandle()];
    await this.database.execute(
      'UPDATE invitations SET revoked_at = now() WHERE email = $1 AND role = $2 AND accepted_at IS NULL AND revoked_at IS NULL',
      [email, role],
    );
    await this.assertWithinReach(memberIds); // behind the table's lock: who undoes the import of a member holds it until the member is gone
    await this.database.execute(
      `INSERT INTO invitations (id, email, role, member_ids, language, token_hash, invited_by, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, now() + make_interval(days => $8))`,
      [id, email, role, memberIds, language, hashHandle(token), this.access.actor.accountId, VALID_DAYS],
    );
    const row = await this.database.row<{ invitation: InvitationResponse }>(
      `SELECT ${ITEM} AS invitation FROM invitations i WHERE i.id = $1`,
      [id],
    );
    return { ...row!.invitation, link: `${this.origin.value}/invitation#${token}` };
  }

  async list({ limit = 25, cursor: text, count }: PageQuery): Promise<JsonText> {
    const cursor = decodeCursor(text, SORT);
    const rows = await this.database.rows<ListRow>(
      `SELECT (${ITEM})::text AS item, to_char(i.created_at, 'YYYY-MM-DD"T"HH24:MI:SS.US') AS sort_key, i.id FROM invitations i
        WHERE $1::text IS NULL OR (i.created_at, i.id) < ($1::timestamp AT TIME ZONE current_setting('TimeZone'), $2::uuid)
        ORDER BY i.created_at DESC, i.id DESC LIMIT $3`,
      [cursor?.key ?? null, cursor?.id ?? null, limit + 1],
    );
    const total = count && (await this.database.row<{ n: string }>('SELECT count(*) AS n FROM invitations'));
    return pageText(rows, limit, SORT, total?.n);
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

const ITEM = `json_build_object('id', i.id, 'email', i.email, 'role', i.role, 'language', i.language, 'createdAt', i.created_at, 'expiresAt', i.expires_at,
  'members', coalesce((SELECT json_agg(json_build_object('id', m.id, 'name', m.name) ORDER BY m.name_normalised) FROM members m WHERE m.id = ANY (i.member_ids)), '[]'),
  'state', CASE WHEN i.accepted_at IS NOT NULL THEN 'accepted' WHEN i.revoked_at IS NOT NULL THEN 'revoked' WHEN i.expires_at <= now() THEN 'expired' ELSE 'open' END)`;
