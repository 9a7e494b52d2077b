import { Catch, Logger } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { isRole, reachOf } from '../access/policy';
import type { Actor } from '../shared/database/actor';
import { Database } from '../shared/database/database';
import type { Problem } from '../shared/http/problem';
import { ProblemFilter } from '../shared/request/problem.filter';
import { AuditEvents } from './audit-events';

/**
 * What somebody who is signed in was refused is in the trail: what the role never may, and, of those who do not reach everything,
 * what was not found under an id. Whether that is absent or another's is not looked up: the answer takes the same time for both.
 */
@Catch()
export class RefusalFilter extends ProblemFilter {
  private readonly trouble = new Logger('Trail');

  constructor(
    database: Database,
    private readonly events: AuditEvents,
  ) {
    super(database);
  }

  protected override async tell(problem: Problem, request: FastifyRequest, actor: Actor): Promise<void> {
    const id = Object.values((request.params ?? {}) as Record<string, string>).find((value) => UUID.test(value));
    const happened = happenedBy(problem.status, id, actor.role);
    if (!happened) return;
    // The route as the document names it, without what was asked of it.
    const detail = { happened, code: problem.code, route: `${request.method} ${request.routeOptions.url ?? ''}` };
    await this.events
      .note({ table: 'requests', rowId: id ?? null, memberId: null, audience: 'staff', detail, by: actor })
      .catch((error: Error) => this.trouble.error({ requestId: request.id, error: error.stack }));
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function happenedBy(status: number, id: string | undefined, role: string): string | undefined {
  if (status === 403) return 'refused';
  return status === 404 && id && !(isRole(role) && reachOf(role, 'audit.read') === 'all') ? 'not-found' : undefined;
}
