import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Req,
  Res,
  type StreamableFile,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Requires } from '../access/requires';
import { AnswersFile, download } from '../shared/files/download';
import { Answers } from '../shared/http/answers';
import { ExpectedVersion } from '../shared/http/expected-version';
import type { JsonText } from '../shared/http/json-text';
import { readChangeRequest } from './change-request-form';
import { ChangeRequestsService } from './change-requests.service';
import {
  AcceptanceDto,
  ChangeRequestFormDto,
  ChangeRequestPage,
  ChangeRequestResponse,
  ChangeRequestsQuery,
  MemberChangeRequestsQuery,
  RefusalDto,
} from './dto/change-request.dto';
import { RequestDecisionsService } from './request-decisions.service';

@ApiTags('change requests')
@Controller()
export class ChangeRequestsController {
  constructor(
    private readonly requests: ChangeRequestsService,
    private readonly decisions: RequestDecisionsService,
  ) {}

  @Post('members/:id/change-requests')
  @Requires('change-requests.make')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: ChangeRequestFormDto })
  @Answers(
    201,
    ChangeRequestResponse,
    'Ask for a change of protected fields, with a paper that supports it',
    [413, 415],
  )
  request(@Param('id', ParseUUIDPipe) id: string, @Req() request: FastifyRequest): Promise<JsonText> {
    return readChangeRequest(request, (wanted, file) => this.requests.request(id, wanted, file));
  }

  @Get('members/:id/change-requests')
  @Requires('change-requests.read')
  @Answers(200, ChangeRequestPage, 'What a member has asked for, the newest first')
  listOf(@Param('id', ParseUUIDPipe) id: string, @Query() query: MemberChangeRequestsQuery): Promise<JsonText> {
    return this.requests.listOf(id, query);
  }

  @Get('change-requests')
  @Requires('change-requests.read')
  @Answers(200, ChangeRequestPage, 'What the members within reach have asked for, the newest first')
  list(@Query() query: ChangeRequestsQuery): Promise<JsonText> {
    return this.requests.list(query);
  }

  @Get('change-requests/:id')
  @Requires('change-requests.read')
  @Answers(200, ChangeRequestResponse, 'One request: what stood there, what stands there, what was asked for')
  read(@Param('id', ParseUUIDPipe) id: string): Promise<JsonText> {
    return this.requests.read(id);
  }

  @Get('change-requests/:id/file')
  @Requires('change-requests.read')
  @AnswersFile('The paper that supports it', ['application/pdf', 'image/jpeg', 'image/png'])
  async paper(
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return download(reply, await this.requests.paper(id));
  }

  @Post('change-requests/:id/acceptance')
  @Requires('change-requests.decide')
  @Answers(201, ChangeRequestResponse, 'Make the change; 409 with both values where the field has changed since')
  accept(@Param('id', ParseUUIDPipe) id: string, @Body() acceptance: AcceptanceDto): Promise<JsonText> {
    return this.decisions.accept(id, acceptance);
  }

  @Post('change-requests/:id/refusal')
  @Requires('change-requests.decide')
  @Answers(201, ChangeRequestResponse, 'Refuse, with a reason that the organisation reads')
  refuse(@Param('id', ParseUUIDPipe) id: string, @Body() { reason }: RefusalDto): Promise<JsonText> {
    return this.decisions.refuse(id, reason);
  }

  @Delete('change-requests/:id')
  @Requires('change-requests.make')
  @HttpCode(204)
  @Answers(204, undefined, 'Take a request back while nobody has decided', [409])
  async withdraw(@Param('id', ParseUUIDPipe) id: string, @ExpectedVersion() version: number): Promise<void> {
    await this.requests.withdraw(id, version);
  }
}
