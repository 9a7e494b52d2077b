import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport';
import { RunningOrigin } from '../access/running-origin';
import type { Actor } from '../shared/database/actor';
import { Database } from '../shared/database/database';
import { HANDLE, hashHandle } from './handles';
import { readSessionCookie } from './session-cookie';

type Done = (error: unknown, actor?: Actor | false) => void;

interface Passported {
  verify(request: FastifyRequest, done: Done): void;
  error(error: unknown): void;
  success(actor: Actor): void;
  fail(status: number): void;
}

/** The smallest Passport strategy: hands the request to `validate` and keeps no Passport session. */
class HandleStrategy extends Strategy {
  constructor(readonly verify: (request: FastifyRequest, done: Done) => void) {
    super();
  }

  // Passport mixes success, fail and error into an object made from this one, and calls authenticate on that.
  override authenticate(this: Passported, request: unknown): void {
    this.verify(request as FastifyRequest, (error, actor) =>
      error ? this.error(error) : actor ? this.success(actor) : this.fail(401),
    );
  }
}

const BEARER = /^Bearer ([\x21-\x7e]{1,128})$/;

/** Cookie or bearer: an opaque handle that the database alone believes, looked up in the statement that opens the transaction. */
@Injectable()
export class SessionStrategy extends PassportStrategy(HandleStrategy, 'session') {
  constructor(
    private readonly database: Database,
    private readonly origin: RunningOrigin,
  ) {
    super();
  }

  async validate(request: FastifyRequest): Promise<Actor | false> {
    const { authorization } = request.headers;
    const isToken = authorization !== undefined;
    const handle = isToken ? BEARER.exec(authorization)?.[1] : readSessionCookie(request, this.origin.value);
    if (!handle || !HANDLE.test(handle)) return false;
    const actor = await this.database.enterSession(hashHandle(handle), isToken ? 'token' : 'browser');
    if (actor?.isSeenDue) this.seen(actor);
    return actor ?? false;
  }

  /** Apart and at most once a minute: it outlives a refused request, and a busy session does not write on every click. */
  private seen(actor: Actor): void {
    void this.database
      .apart((manager) =>
        manager.query(
          `UPDATE sessions SET last_seen_at = now() WHERE id = $1 AND last_seen_at < now() - interval '1 minute'`,
          [actor.sessionId],
        ),
      )
      .catch(() => undefined);
  }
}
