import { Injectable } from '@nestjs/common';
import { Access } from '../access/access';
import { Database } from '../shared/database/database';
import type { JsonText } from '../shared/http/json-text';
import { IllegalTransition } from '../shared/http/problems';
import { ChangeRequest } from './change-request.entity';
import { ChangeRequestOfMerged, ChangeRequestOutdated } from './change-requests.problems';
import { ChangeRequestsQueries, type HeldRequest } from './change-requests.queries';
import type { AcceptanceDto } from './dto/change-request.dto';
import { ProtectedFields } from './protected-fields';
import { RequestedChange } from './requested-change.entity';
import { outdated } from './requested-changes';

/** What the office makes of a request. One decision each: who comes second finds it decided. */
@Injectable()
export class RequestDecisionsService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly queries: ChangeRequestsQueries,
    private readonly fields: ProtectedFields,
  ) {}

  /** The change is made in the same transaction, and judged as if the office had typed it. */
  async accept(id: string, { memberVersion }: AcceptanceDto): Promise<JsonText> {
    const { memberId, isOfMerged } = await this.hold(id);
    if (isOfMerged) throw ChangeRequestOfMerged();
    const held = await this.fields.of(memberId, { isHeld: true });
    const changes = await this.database.manager.find(RequestedChange, {
      where: { requestId: id },
      order: { id: 'ASC' },
    });
    const overtaken = outdated(changes, held.values);
    if (overtaken.length && memberVersion !== held.version)
      throw ChangeRequestOutdated({
        extra: {
          memberVersion: held.version,
          changes: overtaken.map(({ field, before, now, after }) => ({ field, before, now, after })),
        },
      });
    await this.fields.write(memberId, held, changes);
    return this.decide(id, { state: 'accepted' });
  }

  async refuse(id: string, reason: string): Promise<JsonText> {
    await this.hold(id);
    return this.decide(id, { state: 'refused', reason });
  }

  private async hold(id: string): Promise<HeldRequest> {
    const request = await this.queries.find(id, 'change-requests.decide', { isHeld: true });
    if (request.state !== 'pending') throw IllegalTransition({ extra: { allowed: [], state: request.state } });
    return request;
  }

  private async decide(id: string, decision: Pick<ChangeRequest, 'state'> & { reason?: string }): Promise<JsonText> {
    const { accountId } = this.access.actor;
    const change = { ...decision, decidedBy: accountId, decidedAt: () => 'now()', version: () => 'version + 1' };
    await this.database.manager.update(ChangeRequest, id, change);
    await this.database.manager.update(RequestedChange, { requestId: id }, { isPending: false });
    return this.queries.one(id);
  }
}
