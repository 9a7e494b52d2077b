import { Controller, Get, Headers, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Requires } from '../access/requires';
import { Answers } from '../shared/http/answers';
import type { JsonText } from '../shared/http/json-text';
import { OverviewQuery } from './dto/insights.query';
import { OverviewResponse } from './dto/insights.response';
import { type Figures, InsightsService } from './insights.service';

export const IfNoneMatch = () =>
  ApiHeader({
    name: 'If-None-Match',
    required: false,
    description: 'The ETag of the figures at hand: 304 while they stand.',
  });

@ApiTags('insights')
@Controller('insights')
@Requires('insights.read')
export class InsightsController {
  constructor(private readonly insights: InsightsService) {}

  @Get('overview')
  @IfNoneMatch()
  @Answers(200, OverviewResponse, 'The coalition at a glance, from what was sealed', [304, 404])
  async overview(
    @Query() query: OverviewQuery,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<JsonText | undefined> {
    return answer(reply, await this.insights.overview(query, known));
  }
}

export function answer(reply: FastifyReply, { etag, body }: Figures): JsonText | undefined {
  void reply.headers({ etag, 'cache-control': 'private, no-cache' });
  if (!body) void reply.status(304);
  return body;
}
