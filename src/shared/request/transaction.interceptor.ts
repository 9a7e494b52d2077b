import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { concatMap, type Observable } from 'rxjs';
import { JsonText } from '../http/json-text';
import { Database } from '../database/database';

/** Commits when the handler has answered and before the answer leaves; what throws is rolled back by the problem filter. */
@Injectable()
export class TransactionInterceptor implements NestInterceptor {
  constructor(private readonly database: Database) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const isRead = ['GET', 'HEAD'].includes(http.getRequest<FastifyRequest>().method);
    return next.handle().pipe(
      concatMap(async (answer: unknown) => {
        await this.database.commit({ wait: !isRead });
        return dress(answer, http.getResponse<FastifyReply>());
      }),
    );
  }
}

/** JSON built by PostgreSQL goes out as it is; every single resource carries its version as ETag. */
export function dress(answer: unknown, reply: FastifyReply): unknown {
  if (answer instanceof JsonText) {
    void reply.header('content-type', 'application/json; charset=utf-8');
    if (answer.version !== undefined) void reply.header('etag', `"${answer.version}"`);
    return answer.text;
  }
  if (
    answer !== null &&
    typeof answer === 'object' &&
    'version' in answer &&
    typeof answer.version === 'number' &&
    'id' in answer
  ) {
    void reply.header('etag', `"${answer.version}"`);
  }
  return answer;
}
