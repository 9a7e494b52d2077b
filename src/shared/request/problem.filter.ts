import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../database/actor';
import { Database } from '../database/database';
import { type Language, Problem, problemByConstraint, problemDocument } from '../http/problem';
import * as problems from '../http/problems';

/** Rolls back, then puts whatever was thrown into the caller's words. Never a stack, a table name, or a 500 for what a client sent. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('Problem');

  constructor(private readonly database: Database) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const actor = this.actor(); // before the rollback ends what knows it
    const language = actor?.language ?? acceptedLanguage(request.headers['accept-language']);
    await this.database.rollback();
    const problem = asProblem(error);
    if (actor) await this.tell(problem, request, actor);
    if (problem.status >= 500)
      this.log.error({ requestId: request.id, error: error instanceof Error ? error.stack : String(error) });
    if (reply.sent || reply.raw.destroyed) return;
    void reply
      .status(problem.status)
      .headers({ ...(problem.status === 503 && { 'retry-after': '5' }), ...problem.occurrence.headers })
      .header('content-type', 'application/problem+json; charset=utf-8')
      .send(JSON.stringify(problemDocument(problem, language, request.id)));
  }

  /** For who wants to know what was refused to whom; nothing is open any more. */
  protected async tell(_problem: Problem, _request: FastifyRequest, _actor: Actor): Promise<void> {}

  private actor(): Actor | undefined {
    try {
      return this.database.actor;
    } catch {
      return undefined;
    }
  }
}

/** Spanish unless the caller prefers English. */
export function acceptedLanguage(header: string | undefined): Language {
  const first = (header ?? '')
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase())
    .find((code) => code === 'es' || code === 'en');
  return first === 'en' ? 'en' : 'es';
}

const BY_STATUS: Record<number, (occurrence?: object) => Problem> = {
  400: problems.Malformed,
  401: problems.Unauthenticated,
  403: problems.Forbidden,
  404: problems.NotFound,
  405: problems.NotFound,
  413: problems.TooLarge,
  415: problems.UnsupportedMedia,
  429: problems.TooManyRequests,
  503: problems.Unavailable,
};
const BY_SQLSTATE: Record<string, (occurrence?: object) => Problem> = {
  '42501': problems.NotFound, // row level security: out of reach
  '23505': problems.Conflict,
  '23P01': problems.Conflict,
  '23503': problems.NotFound,
  '23514': problems.Invalid,
  '23502': problems.Invalid,
  '40001': problems.Unavailable,
  '40P01': problems.Unavailable,
  '57014': problems.Unavailable,
  '53300': problems.Unavailable,
  '57P01': problems.Unavailable,
  '57P03': problems.Unavailable,
  '08006': problems.Unavailable,
  '53100': problems.Unavailable,
  '25P03': problems.Unavailable,
};

function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof HttpException)
    return (BY_STATUS[error.getStatus()] ?? (error.getStatus() < 500 ? problems.Malformed : problems.Internal))();
  const thrown = error as {
    statusCode?: number;
    code?: unknown;
    constraint?: string;
    message?: string;
    driverError?: { code?: string; constraint?: string };
  };
  const driver = thrown.driverError ?? (thrown as { code?: string; constraint?: string });
  const mapped = driver.constraint && problemByConstraint(driver.constraint);
  if (mapped) return mapped;
  const sqlstate = typeof driver.code === 'string' ? driver.code : '';
  if (BY_SQLSTATE[sqlstate]) return BY_SQLSTATE[sqlstate]();
  if (/^22/.test(sqlstate)) return problems.Malformed();
  if (
    /^(ECONN|ETIMEDOUT|EPIPE)/.test(sqlstate) ||
    /timeout exceeded|Connection terminated|Query read timeout|not queryable/i.test(thrown.message ?? '')
  )
    return problems.Unavailable();
  if (typeof thrown.statusCode === 'number' && thrown.statusCode < 500)
    return (BY_STATUS[thrown.statusCode] ?? problems.Malformed)(); // Fastify's own
  return problems.Internal();
}
