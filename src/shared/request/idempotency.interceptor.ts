import { createHash } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor, SetMetadata } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { firstValueFrom, from, type Observable } from 'rxjs';
import { Database } from '../database/database';
import { dress } from './transaction.interceptor';
import { JsonText } from '../http/json-text';
import { InFlight, KeyReused, Malformed } from '../http/problems';

const NOT_KEPT = 'answer-is-not-kept';
/** For a POST that may be sent twice, and of which nothing may stay: neither its answer nor a digest of what was sent. */
export const KeepsNoAnswer = (): MethodDecorator => SetMetadata(NOT_KEPT, true);

interface Kept {
  request_hash: Buffer;
  status: number;
  headers: Record<string, string>;
  body: string | null;
}

/**
 * POST with Idempotency-Key: the answer is kept in the transaction that made it. The guard has run before this, so that
 * a kept answer is given only to who may still ask. A key in flight is 409; the same key for another request is 422.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(private readonly database: Database) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const key = request.headers['idempotency-key'];
    const isKept =
      request.method === 'POST' && !request.isMultipart() && !Reflect.hasMetadata(NOT_KEPT, context.getHandler());
    if (!isKept || key === undefined || !this.database.hasActor) return next.handle();
    if (typeof key !== 'string' || !/^[\x21-\x7e]{1,100}$/.test(key))
      throw Malformed({ errors: [{ pointer: '/headers/idempotency-key', code: 'pattern' }] });
    return from(this.answer(key, request, http.getResponse<FastifyReply>(), next));
  }

  private async answer(key: string, request: FastifyRequest, reply: FastifyReply, next: CallHandler): Promise<unknown> {
    const { accountId } = this.database.actor;
    const hash = createHash('sha256')
      .update(`${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`)
      .digest();
    const lock = await this.database.row<{ got: boolean }>(
      'SELECT pg_try_advisory_xact_lock(hashtextextended($1, 7)) AS got',
      [`${accountId} ${key}`],
    );
    if (!lock!.got) throw InFlight({ headers: { 'retry-after': '1' } });
    const kept = await this.database.row<Kept>(
      'SELECT request_hash, status, headers, body FROM idempotency_keys WHERE account_id = $1 AND key = $2',
      [accountId, key],
    );
    if (kept) {
      if (!kept.request_hash.equals(hash)) throw KeyReused();
      void reply.status(kept.status).headers({ ...kept.headers, 'idempotency-replayed': 'true' });
      return kept.body === null ? undefined : new JsonText(kept.body);
    }
    const answer: unknown = await firstValueFrom(next.handle(), { defaultValue: undefined });
    const dressed = dress(answer, reply);
    const etag = reply.getHeader('etag');
    const body =
      dressed === undefined || dressed === null
        ? null
        : typeof dressed === 'string'
          ? dressed
          : JSON.stringify(dressed);
    await this.database.execute(
      'INSERT INTO idempotency_keys (account_id, key, request_hash, status, headers, body) VALUES ($1, $2, $3, $4, $5, $6)',
      [accountId, key, hash, reply.statusCode, etag ? { etag } : {}, body],
    );
    return answer;
  }
}
