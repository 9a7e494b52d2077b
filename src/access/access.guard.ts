import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import type { Owed } from '../shared/database/actor';
import { Unauthenticated } from '../shared/http/problems';
import { Access } from './access';
import { assertSameSite } from './same-site';
import { assertEnough, assertFresh } from './enough';
import { ACCESS, type Declared, FRESH, WHILE_OWING } from './requires';
import { RunningOrigin } from './running-origin';
import type { FastifyRequest } from 'fastify';

/** Open by declaration only: a route that says neither @Requires nor @Public is refused, and start says which. */
@Injectable()
export class AccessGuard extends AuthGuard('session') implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly access: Access,
    private readonly origin: RunningOrigin,
  ) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const needed = this.reflector.getAllAndOverride<Declared | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!needed)
      throw new Error(`${context.getClass().name}.${context.getHandler().name} declares no @Requires or @Public`);
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (request.headers.authorization === undefined) assertSameSite(request, this.origin.value);
    if (needed === 'public') return true;
    await super.canActivate(context);
    this.access.demand(needed);
    const declared = <T>(key: string) =>
      this.reflector.getAllAndOverride<T | undefined>(key, [context.getHandler(), context.getClass()]);
    assertEnough(this.access.actor, declared<Owed[]>(WHILE_OWING) ?? []);
    if (declared<boolean>(FRESH)) assertFresh(this.access.actor);
    return true;
  }

  override handleRequest<T>(error: unknown, actor: T | false): T {
    if (error) throw error;
    if (!actor) throw Unauthenticated();
    return actor;
  }
}
