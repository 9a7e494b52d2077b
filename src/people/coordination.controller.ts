import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/requires';
import { Answers } from '../shared/http/answers';
import type { JsonText } from '../shared/http/json-text';
import { PageQuery } from '../shared/http/pages';
import { Coordination } from './coordination.service';
import { InviteContactsDto, InvitedContacts, UncoordinatedMemberPage } from './dto/coordination.dto';

@ApiTags('accounts')
@Controller('uncoordinated-members')
@Requires('accounts.administer-coordinators')
export class CoordinationController {
  constructor(private readonly coordination: Coordination) {}

  @Get()
  @Answers(200, UncoordinatedMemberPage, 'Members that nobody acts for, whom to invite, and what became of it')
  list(@Query() page: PageQuery): Promise<JsonText> {
    return this.coordination.list(page);
  }

  @Post('invitations')
  @Answers(
    201,
    InvitedContacts,
    'Invite the contacts that coordinate them; who cannot be invited is named with the reason',
  )
  invite(@Body() { memberIds }: InviteContactsDto): Promise<InvitedContacts> {
    return this.coordination.invite(memberIds);
  }
}
