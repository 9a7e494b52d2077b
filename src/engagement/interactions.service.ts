import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Access } from '../access/access';
import { MembersQueries } from '../members/members.queries';
import { SettingsService } from '../settings/settings.service';
import { Database } from '../shared/database/database';
import { updateVersioned } from '../shared/database/update-versioned';
import type { JsonText } from '../shared/http/json-text';
import { Invalid } from '../shared/http/problems';
import type {
  CreateInteractionDto,
  InteractionsQuery,
  MemberInteractionsQuery,
  UpdateInteractionDto,
} from './dto/interaction.dto';
import { Interaction } from './interaction.entity';
import { InteractionsQueries } from './interactions.queries';
import { type InteractionDays, interactionErrors } from './interactions.rules';

@Injectable()
export class InteractionsService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly members: MembersQueries,
    private readonly queries: InteractionsQueries,
    private readonly settings: SettingsService,
  ) {}

  list(query: InteractionsQuery): Promise<JsonText> {
    return this.queries.list(query);
  }

  async listOf(memberId: string, query: MemberInteractionsQuery): Promise<JsonText> {
    await this.members.assertVisible(memberId, 'engagement.read');
    return this.queries.list({ ...query, member: [memberId] });
  }

  read(id: string): Promise<JsonText> {
    return this.queries.one(id);
  }

  async create(memberId: string, logged: CreateInteractionDto): Promise<JsonText> {
    await this.members.assertVisible(memberId, 'engagement.write');
    await this.assertInOrder(memberId, { followUpOn: null, followUp: null, ...logged }, logged.contactId);
    const id = uuid();
    const createdBy = this.access.actor.accountId;
    await this.database.manager.insert(Interaction, { id, memberId, ...logged, createdBy });
    return this.read(id);
  }

  async update(id: string, version: number, change: UpdateInteractionDto): Promise<JsonText> {
    const { isFollowedUp, isEnded, ...logged } = change;
    const { memberId, ...before } = await this.queries.lock(id, 'engagement.write');
    const after = { ...before, ...logged };
    await this.assertInOrder(memberId, after, logged.contactId);
    if (isFollowedUp && !after.followUpOn)
      throw Invalid({ errors: [{ pointer: '/followUpOn', code: 'follow-up-needs-a-day' }] });
    // Done or not, what is to follow no more is neither.
    const isOver = isFollowedUp === false || (logged.followUpOn === null && isFollowedUp === undefined);
    const followedUp = isFollowedUp ? () => 'coalesce(followed_up_on, coalition_today())' : null;
    await updateVersioned(this.database, Interaction, id, version, {
      ...logged,
      ...((isFollowedUp || isOver) && { followedUpOn: followedUp }),
      ...(isEnded !== undefined && { endedAt: isEnded ? () => 'coalesce(ended_at, now())' : null }),
      updatedAt: () => 'now()',
    });
    return this.read(id);
  }

  /** Out of the lists; the trail and whoever has its address still have it. */
  async end(id: string, version: number): Promise<void> {
    await this.update(id, version, { isEnded: true });
  }

  private async assertInOrder(memberId: string, days: InteractionDays, contactId?: string | null): Promise<void> {
    const errors = interactionErrors(days, await this.settings.today());
    if (contactId && !(await this.queries.isContactOf(memberId, contactId)))
      errors.push({ pointer: '/contactId', code: 'not-found' });
    if (errors.length) throw Invalid({ errors });
  }
}
