import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res, UseGuards } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public, Requires, WhileOwing } from '../access/requires';
import { RunningOrigin } from '../access/running-origin';
import { Answers } from '../shared/http/answers';
import { SessionResponse } from './dto/session.response';
import { SignInDto } from './dto/sign-in.dto';
import type { SignedIn } from './local.strategy';
import { clearSessionCookie, setSessionCookie } from './session-cookie';
import { ABSOLUTE_HOURS, SessionsService } from './sessions.service';

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly origin: RunningOrigin,
  ) {}

  @Post()
  @Public()
  @UseGuards(AuthGuard('local'))
  @Answers(201, SessionResponse, 'Sign in with e-mail and password', [401, 429])
  async signIn(
    @Body() _credentials: SignInDto,
    @Req() request: FastifyRequest & { user: SignedIn },
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionResponse> {
    const handle = await this.sessions.open(request.user.accountId, request.headers['user-agent']);
    setSessionCookie(reply, this.origin.value, handle, ABSOLUTE_HOURS * 3600);
    return this.sessions.describeNew(handle);
  }

  @Get()
  @Requires('account.own')
  @WhileOwing('code', 'enrolment')
  @Answers(200, SessionResponse, 'Who is signed in, and what the person may do')
  current(): Promise<SessionResponse> {
    return this.sessions.describe();
  }

  @Delete()
  @Requires('account.own')
  @WhileOwing('code', 'enrolment')
  @HttpCode(204)
  @Answers(204, undefined, 'Sign out')
  async signOut(@Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.close();
    clearSessionCookie(reply, this.origin.value);
  }
}
