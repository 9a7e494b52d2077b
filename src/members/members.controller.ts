import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/requires';
import { Answers } from '../shared/http/answers';
import { ExpectedVersion } from '../shared/http/expected-version';
import type { JsonText } from '../shared/http/json-text';
import { CreateMemberDto, UpdateMemberDto } from './dto/member.dto';
import { MemberPage, MemberResponse } from './dto/member.response';
import { MemberCountsQuery, MemberCountsResponse } from './dto/member-counts';
import { MembersQuery } from './dto/members.query';
import { MemberCountsQueries } from './member-counts.queries';
import { MembersService } from './members.service';

@ApiTags('members')
@Controller('members')
export class MembersController {
  constructor(
    private readonly members: MembersService,
    private readonly counts: MemberCountsQueries,
  ) {}

  @Get()
  @Requires('members.read')
  @Answers(200, MemberPage, 'The members within reach')
  list(@Query() query: MembersQuery): Promise<JsonText> {
    return this.members.list(query);
  }

  @Post()
  @Requires('members.create')
  @Answers(201, MemberResponse, 'Register an organisation, as a prospect')
  create(@Body() profile: CreateMemberDto): Promise<JsonText> {
    return this.members.create(profile);
  }

  @Get('counts')
  @Requires('members.read')
  @Answers(200, MemberCountsResponse, 'How many members there are on a day, by status, focus area and state')
  count(@Query() { asOf }: MemberCountsQuery): Promise<JsonText> {
    return this.counts.on(asOf);
  }

  @Get(':id')
  @Requires('members.read')
  @Answers(200, MemberResponse, 'One member')
  read(@Param('id', ParseUUIDPipe) id: string): Promise<JsonText> {
    return this.members.read(id);
  }

  @Patch(':id')
  @Requires('members.write')
  @Answers(
    200,
    MemberResponse,
    'Change a member’s profile; legal name, legal form and identifiers are the coalition’s to change',
    [409],
  )
  update(
    @Param('id', ParseUUIDPipe) id: string,
    @ExpectedVersion() version: number,
    @Body() change: UpdateMemberDto,
  ): Promise<JsonText> {
    return this.members.update(id, version, change);
  }
}
