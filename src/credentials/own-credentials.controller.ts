import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Fresh, Requires, WhileOwing } from '../access/requires';
import { Access } from '../access/access';
import { RunningOrigin } from '../access/running-origin';
import { clearSessionCookie, setSessionCookie } from '../accounts/session-cookie';
import { ABSOLUTE_HOURS, SessionsService } from '../accounts/sessions.service';
import { Answers } from '../shared/http/answers';
import { KeepsNoAnswer } from '../shared/request/idempotency.interceptor';
import { ChangePasswordDto, OwnSessionsResponse, ReauthenticationDto } from './dto/own-credentials.dto';
import { OwnPassword } from './own-password.service';
import { OwnSessions } from './own-sessions.service';

@ApiTags('account')
@Controller()
@Requires('account.own')
export class OwnCredentialsController {
  constructor(
    private readonly password: OwnPassword,
    private readonly own: OwnSessions,
    private readonly sessions: SessionsService,
    private readonly access: Access,
    private readonly origin: RunningOrigin,
  ) {}

  @Post('session/reauthentication')
  @WhileOwing('enrolment')
  @KeepsNoAnswer()
  @HttpCode(204)
  @Answers(
    204,
    undefined,
    'Give the password, and the code, again; for ten minutes sensitive changes are open',
    [422, 429],
  )
  async reauthenticate(
    @Body() given: ReauthenticationDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const { sessionId } = this.access.actor;
    const proof = await this.password.prove(given, request.ip);
    const handle = await this.sessions.prove(sessionId!, proof);
    setSessionCookie(reply, this.origin.value, handle, ABSOLUTE_HOURS * 3600);
  }

  @Post('account/password')
  @Fresh()
  @KeepsNoAnswer()
  @HttpCode(204)
  @Answers(204, undefined, 'Change one’s password; ends the account’s other sessions and its tokens')
  changePassword(@Body() { password }: ChangePasswordDto): Promise<void> {
    return this.password.change(password);
  }

  @Get('account/sessions')
  @Answers(200, OwnSessionsResponse, 'Where one is signed in, this session first')
  async list(): Promise<OwnSessionsResponse> {
    return { items: await this.own.list() };
  }

  @Delete('account/sessions/:id')
  @HttpCode(204)
  @Answers(204, undefined, 'End one of one’s sessions')
  end(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.own.end(id);
  }

  @Delete('account/sessions')
  @HttpCode(204)
  @Answers(204, undefined, 'Sign out everywhere, here too')
  async endAll(@Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.own.endAll();
    clearSessionCookie(reply, this.origin.value);
  }
}
