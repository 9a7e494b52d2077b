import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/requires';
import { Answers } from '../shared/http/answers';
import type { JsonText } from '../shared/http/json-text';
import { CycleObligationsQuery, ObligationsQuery } from './dto/obligation.query';
import { ObligationDetailResponse, ObligationPage } from './dto/obligation.response';
import { ObligationsQueries } from './obligations.queries';

@ApiTags('cycles')
@Controller()
@Requires('obligations.read')
export class ObligationsController {
  constructor(private readonly obligations: ObligationsQueries) {}

  @Get('obligations')
  @Answers(200, ObligationPage, 'Who owes a report for which cycle, the one due last first')
  list(@Query() query: ObligationsQuery): Promise<JsonText> {
    return this.obligations.list(query);
  }

  @Get('obligations/:id')
  @Answers(200, ObligationDetailResponse, 'What a member owes, with every extension that was granted')
  one(@Param('id', ParseUUIDPipe) id: string): Promise<JsonText> {
    return this.obligations.one(id);
  }

  @Get('cycles/:id/obligations')
  @Answers(200, ObligationPage, 'Who owes a report for this cycle, by name')
  ofCycle(@Param('id', ParseUUIDPipe) id: string, @Query() query: CycleObligationsQuery): Promise<JsonText> {
    return this.obligations.list({ sort: 'member', ...query, cycle: [id] });
  }
}
