import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Requires } from '../access/requires';
import { RunningOrigin } from '../access/running-origin';
import { Answers } from '../shared/http/answers';
import { AcceptGrantDto, AcceptedGrantResponse, SwitchGrantDto } from './dto/own-grants.dto';
import { FurtherGrants } from './further-grants.service';
import { setSessionCookie } from './session-cookie';
import { ABSOLUTE_HOURS } from './sessions.service';

@ApiTags('session')
@Controller('session')
@Requires('account.own')
export class OwnGrantsController {
  constructor(
    private readonly grants: FurtherGrants,
    private readonly origin: RunningOrigin,
  ) {}

  @Post('grants')
  @Answers(201, AcceptedGrantResponse, 'Accept an invitation with the account that one is signed in with', [429])
  async accept(@Body() { token }: AcceptGrantDto, @Req() request: FastifyRequest): Promise<AcceptedGrantResponse> {
    return { grantId: await this.grants.accept(token, request.ip) };
  }

  @Post('grant')
  @HttpCode(204)
  @Answers(
    204,
    undefined,
    'Go on as something else that one’s account may be; the session’s handle is a new one',
    [404],
  )
  async switchTo(@Body() { grantId }: SwitchGrantDto, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    setSessionCookie(reply, this.origin.value, await this.grants.switchTo(grantId), ABSOLUTE_HOURS * 3600);
  }
}
