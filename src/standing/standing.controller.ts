import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/requires';
import { Answers } from '../shared/http/answers';
import type { JsonText } from '../shared/http/json-text';
import { StandingPage, MemberStandingResponse, StandingsQuery } from './dto/standing.response';
import { StandingQueries } from './standing.queries';

@ApiTags('standing')
@Controller()
@Requires('standing.read')
export class StandingController {
  constructor(private readonly standing: StandingQueries) {}

  @Get('members/:id/standing')
  @Answers(200, MemberStandingResponse, 'What a member still owes the coalition, why, and what to do')
  of(@Param('id', ParseUUIDPipe) id: string): Promise<MemberStandingResponse> {
    return this.standing.of(id);
  }

  @Get('standings')
  @Answers(200, StandingPage, 'The standing of the members within one’s reach, by name')
  list(@Query() query: StandingsQuery): Promise<JsonText> {
    return this.standing.list(query);
  }
}
