import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { timingSafeEqual } from 'node:crypto';
import { Public } from '../access/requires';
import { Inject } from '@nestjs/common';
import { RUNNING_CONFIG, type RunningConfig } from '../shared/running-config';
import { Answers } from '../shared/http/answers';
import { Choice } from '../shared/http/fields';
import { NotFound, Unavailable } from '../shared/http/problems';
import { HealthService } from './health.service';

export class HealthResponse {
  @Choice(['ok']) status: 'ok';
}

@ApiTags('health')
@Controller()
@Public()
export class HealthController {
  constructor(
    private readonly health: HealthService,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  @Get('health/live')
  @Answers(200, HealthResponse, 'The process answers')
  live(): HealthResponse {
    return { status: 'ok' };
  }

  @Get('health/ready')
  @Answers(200, HealthResponse, 'The database answers too')
  async ready(): Promise<HealthResponse> {
    if (!(await this.health.isDatabaseThere())) throw Unavailable();
    return { status: 'ok' };
  }

  /** From this machine, or with the token; anybody else gets what an absent route answers. */
  @Get('metrics')
  @Answers(200, undefined, 'Prometheus metrics', [404])
  async metrics(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    if (!this.mayMeasure(request)) throw NotFound();
    void reply.header('content-type', 'text/plain; version=0.0.4; charset=utf-8');
    return this.health.metrics();
  }

  private mayMeasure(request: FastifyRequest): boolean {
    const { metricsToken } = this.config;
    if (!metricsToken)
      return (
        ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.socket.remoteAddress ?? '') &&
        this.config.trustProxy === false
      );
    const given = Buffer.from(request.headers.authorization ?? '');
    const wanted = Buffer.from(`Bearer ${metricsToken}`);
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  }
}
