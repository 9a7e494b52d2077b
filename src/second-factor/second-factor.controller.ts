import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Fresh, Requires, WhileOwing } from '../access/requires';
import { RunningOrigin } from '../access/running-origin';
import { setSessionCookie } from '../accounts/session-cookie';
import { ABSOLUTE_HOURS } from '../accounts/sessions.service';
import { Answers } from '../shared/http/answers';
import { KeepsNoAnswer } from '../shared/request/idempotency.interceptor';
import {
  OfferedSecondFactor,
  RecoveryCodesResponse,
  SecondFactorCodeDto,
  SecondFactorResponse,
} from './dto/second-factor.dto';
import { OwnSecondFactor } from './own-second-factor.service';

@ApiTags('account')
@Controller()
@Requires('account.own')
export class SecondFactorController {
  constructor(
    private readonly own: OwnSecondFactor,
    private readonly origin: RunningOrigin,
  ) {}

  @Post('session/second-factor')
  @WhileOwing('code')
  @KeepsNoAnswer()
  @HttpCode(204)
  @Answers(204, undefined, 'Give the code of the second factor; the session gets another handle', [422, 429])
  async pass(
    @Body() { code }: SecondFactorCodeDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    setSessionCookie(reply, this.origin.value, await this.own.pass(code, request.ip), ABSOLUTE_HOURS * 3600);
  }

  @Get('account/totp')
  @WhileOwing('enrolment')
  @Answers(200, SecondFactorResponse, 'One’s second factor, and how many recovery codes are left')
  read(): Promise<SecondFactorResponse> {
    return this.own.read();
  }

  @Post('account/totp')
  @Fresh()
  @WhileOwing('enrolment')
  @KeepsNoAnswer()
  @Answers(201, OfferedSecondFactor, 'Begin to set up a second factor; a code of it must confirm it')
  offer(): Promise<OfferedSecondFactor> {
    return this.own.offer();
  }

  @Post('account/totp/confirmation')
  @Fresh()
  @WhileOwing('enrolment')
  @KeepsNoAnswer()
  @Answers(201, RecoveryCodesResponse, 'Put it into force; ends the account’s other sessions and its tokens')
  async confirm(
    @Body() { code }: SecondFactorCodeDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RecoveryCodesResponse> {
    const { recoveryCodes, handle } = await this.own.confirm(code);
    setSessionCookie(reply, this.origin.value, handle, ABSOLUTE_HOURS * 3600);
    return { recoveryCodes };
  }

  @Post('account/totp/recovery-codes')
  @Fresh()
  @KeepsNoAnswer()
  @Answers(201, RecoveryCodesResponse, 'Ten new recovery codes; the older ones are void')
  async renewCodes(): Promise<RecoveryCodesResponse> {
    return { recoveryCodes: await this.own.renewCodes() };
  }

  @Delete('account/totp')
  @Fresh()
  @HttpCode(204)
  @Answers(204, undefined, 'Do without a second factor, where the coalition allows it', [409])
  remove(): Promise<void> {
    return this.own.remove();
  }
}
