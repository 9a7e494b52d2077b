import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/requires';
import { AuditPage } from '../audit/audit-entry.response';
import { Answers } from '../shared/http/answers';
import type { JsonText } from '../shared/http/json-text';
import { PageQuery } from '../shared/http/pages';
import { PeriodsResponse } from './dto/period.response';
import { PeriodsQuery } from './dto/periods.query';
import { MembershipQueries } from './membership.queries';
import { MembersService } from './members.service';

/** What has become of a member over time. */
@ApiTags('members')
@Controller('members/:id')
export class MembershipController {
  constructor(
    private readonly membership: MembershipQueries,
    private readonly members: MembersService,
  ) {}

  @Get('periods')
  @Requires('membership.read')
  @Answers(
    200,
    PeriodsResponse,
    'The member’s status over time, the decisions behind it, and what may be decided',
    [422],
  )
  periods(@Param('id', ParseUUIDPipe) id: string, @Query() query: PeriodsQuery): Promise<JsonText> {
    return this.membership.periods(id, query);
  }

  @Get('history')
  @Requires('history.read')
  @Answers(200, AuditPage, 'Who changed what about the member, newest first')
  history(@Param('id', ParseUUIDPipe) id: string, @Query() query: PageQuery): Promise<JsonText> {
    return this.members.history(id, query);
  }
}
