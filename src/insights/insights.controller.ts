import { Controller, Get, Headers, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Requires } from '../access/requires';
import { Answers } from '../shared/http/answers';
import type { JsonText } from '../shared/http/json-text';
import { FiguresQuery, OverviewQuery } from './dto/insights.query';
import { FiguresResponse, OverviewResponse } from './dto/insights.response';
import { type Figures, InsightsService } from './insights.service';

const IfNoneMatch = () =>
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

  @Get('figures')
  @IfNoneMatch()
  @Answers(200, FiguresResponse, 'People served, by area, state, sex and age, or disability', [304, 404])
  async figures(
    @Query() query: FiguresQuery,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<JsonText | undefined> {
    return answer(reply, await this.insights.figures(query, known));
  }
}

function answer(reply: FastifyReply, { etag, body }: Figures): JsonText | undefined {
  void reply.headers({ etag, 'cache-control': 'private, no-cache' });
  if (!body) void reply.status(304);
  return body;
}
