import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public, Requires } from '../access/requires';
import { RunningOrigin } from '../access/running-origin';
import { Answers } from '../shared/http/answers';
import type { JsonText } from '../shared/http/json-text';
import { KeepsNoAnswer } from '../shared/request/idempotency.interceptor';
import {
  AcceptInvitationDto,
  CreateInvitationDto,
  InvitationPage,
  InvitationResponse,
  InvitationsQuery,
  NewInvitationResponse,
} from './dto/invitation.dto';
import { SessionResponse } from './dto/session.response';
import { InvitationAcceptance } from './invitation-acceptance';
import { InvitationsService } from './invitations.service';
import { setSessionCookie } from './session-cookie';
import { ABSOLUTE_HOURS, SessionsService } from './sessions.service';

@ApiTags('invitations')
@Controller('invitations')
export class InvitationsController {
  constructor(
    private readonly invitations: InvitationsService,
    private readonly acceptance: InvitationAcceptance,
    private readonly sessions: SessionsService,
    private readonly origin: RunningOrigin,
  ) {}

  @Get()
  @Requires('invitations.read')
  @Answers(200, InvitationPage, 'Invitations within one’s reach, the newest first')
  list(@Query() query: InvitationsQuery): Promise<JsonText> {
    return this.invitations.list(query);
  }

  @Post()
  @KeepsNoAnswer()
  @Requires('invitations.coordinator')
  @Answers(201, NewInvitationResponse, 'Invite somebody; answers the one-time link', [404])
  invite(@Body() invitation: CreateInvitationDto): Promise<NewInvitationResponse> {
    return this.invitations.invite(invitation);
  }

  @Post(':id/renewal')
  @Requires('invitations.coordinator')
  @Answers(201, NewInvitationResponse, 'Send it again: a new one-time link, and the one before is void')
  renew(@Param('id', ParseUUIDPipe) id: string): Promise<NewInvitationResponse> {
    return this.invitations.renew(id);
  }

  @Post(':id/revocation')
  @Requires('invitations.coordinator')
  @HttpCode(200)
  @Answers(200, InvitationResponse, 'Take an invitation back')
  revoke(@Param('id', ParseUUIDPipe) id: string): Promise<InvitationResponse> {
    return this.invitations.revoke(id);
  }

  @Post('acceptance')
  @Public()
  @HttpCode(201)
  @Answers(201, SessionResponse, 'Accept an invitation and be signed in', [409, 422, 429])
  async accept(
    @Body() acceptance: AcceptInvitationDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionResponse> {
    const accountId = await this.acceptance.accept(acceptance, request.ip);
    const handle = await this.sessions.open(accountId, request.headers['user-agent']);
    setSessionCookie(reply, this.origin.value, handle, ABSOLUTE_HOURS * 3600);
    return this.sessions.describeNew(handle);
  }
}
