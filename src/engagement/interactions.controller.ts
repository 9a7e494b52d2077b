import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/requires';
import { Answers } from '../shared/http/answers';
import { ExpectedVersion } from '../shared/http/expected-version';
import type { JsonText } from '../shared/http/json-text';
import {
  CreateInteractionDto,
  InteractionPage,
  InteractionResponse,
  InteractionsQuery,
  MemberInteractionsQuery,
  UpdateInteractionDto,
} from './dto/interaction.dto';
import { InteractionsService } from './interactions.service';

@ApiTags('engagement')
@Controller()
export class InteractionsController {
  constructor(private readonly interactions: InteractionsService) {}

  @Get('members/:memberId/interactions')
  @Requires('engagement.read')
  @Answers(200, InteractionPage, 'Calls, meetings, visits and e-mails with a member, the latest first')
  listOf(
    @Param('memberId', ParseUUIDPipe) memberId: string,
    @Query() query: MemberInteractionsQuery,
  ): Promise<JsonText> {
    return this.interactions.listOf(memberId, query);
  }

  @Post('members/:memberId/interactions')
  @Requires('engagement.write')
  @Answers(201, InteractionResponse, 'Log a call, meeting, visit or e-mail with a member')
  create(
    @Param('memberId', ParseUUIDPipe) memberId: string,
    @Body() interaction: CreateInteractionDto,
  ): Promise<JsonText> {
    return this.interactions.create(memberId, interaction);
  }

  @Get('interactions')
  @Requires('engagement.read')
  @Answers(200, InteractionPage, 'What was logged with all members, and what is to follow')
  list(@Query() query: InteractionsQuery): Promise<JsonText> {
    return this.interactions.list(query);
  }

  @Get('interactions/:id')
  @Requires('engagement.read')
  @Answers(200, InteractionResponse, 'One call, meeting, visit or e-mail')
  read(@Param('id', ParseUUIDPipe) id: string): Promise<JsonText> {
    return this.interactions.read(id);
  }

  @Patch('interactions/:id')
  @Requires('engagement.write')
  @Answers(200, InteractionResponse, 'Change what was logged, or tell that it has been followed up')
  update(
    @Param('id', ParseUUIDPipe) id: string,
    @ExpectedVersion() version: number,
    @Body() change: UpdateInteractionDto,
  ): Promise<JsonText> {
    return this.interactions.update(id, version, change);
  }

  @Delete('interactions/:id')
  @Requires('engagement.write')
  @HttpCode(204)
  @Answers(204, undefined, 'Take it away; it is kept, and can be brought back')
  async end(@Param('id', ParseUUIDPipe) id: string, @ExpectedVersion() version: number): Promise<void> {
    await this.interactions.end(id, version);
  }
}
