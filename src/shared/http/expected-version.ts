import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { IfMatchRequired, Stale } from './problems';

export const VERSIONED = 'padron:versioned';

/** Reads `If-Match: "7"`: 428 without it, 412 when it is no version of ours. */
export function expectedVersion(ifMatch: string | undefined): number {
  if (ifMatch === undefined) throw IfMatchRequired();
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(ifMatch)?.[1];
  if (!version) throw Stale();
  return Number(version);
}

const IfMatchValue = createParamDecorator((_data: unknown, context: ExecutionContext) =>
  expectedVersion(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']),
);

/** The version that the caller read, as a parameter; the OpenAPI document then shows If-Match, 412 and 428. */
export function ExpectedVersion(): ParameterDecorator {
  return (target, key, index) => {
    IfMatchValue()(target, key, index);
    Reflect.defineMetadata(VERSIONED, true, (target as Record<string | symbol, object>)[key!]!);
  };
}
