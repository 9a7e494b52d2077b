import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { Database } from '../shared/database/database';
import { MemberMerged, MovedForGood } from './merging.problems';

const OF_A_MEMBER = /^(\/api\/v1\/members\/)([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?=[/?]|$)/i;

/**
 * Whatever is asked of a merged member is asked of the one it has become, whichever folder answers it: reading is redirected, and
 * writing says where to. Row level security decides whether the member is there at all: out of reach, it is absent as ever.
 */
@Injectable()
export class RedirectInterceptor implements NestInterceptor {
  constructor(private readonly database: Database) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const { url, method } = context.switchToHttp().getRequest<FastifyRequest>();
    const [, prefix, id] = OF_A_MEMBER.exec(url) ?? [];
    if (!prefix || !id || !this.database.hasActor) return next.handle();
    const row = await this.database.row<{ mergedInto: string }>(MERGED_INTO, [id]);
    if (!row) return next.handle();
    const { mergedInto } = row;
    if (method !== 'GET' && method !== 'HEAD') throw MemberMerged({ extra: { mergedInto } });
    const location = `${prefix}${mergedInto}${url.slice(prefix.length + id.length)}`;
    throw MovedForGood({ headers: { location }, extra: { mergedInto } });
  }
}

const MERGED_INTO = {
  name: 'members.merged-into',
  text: 'SELECT surviving_member(m.merged_into) AS "mergedInto" FROM members m WHERE m.id = $1 AND m.merged_into IS NOT NULL',
};
