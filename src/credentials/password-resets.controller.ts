import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Public } from '../access/requires';
import { Answers } from '../shared/http/answers';
import { ConfirmPasswordResetDto, PasswordResetDto } from './dto/password.dto';
import { PasswordResetsService } from './password-resets.service';

@ApiTags('account')
@Controller('password-resets')
@Public()
export class PasswordResetsController {
  constructor(private readonly resets: PasswordResetsService) {}

  @Post()
  @HttpCode(202)
  @Answers(
    202,
    undefined,
    'Send a link to choose a new password; answered alike whether there is such an account',
    [429],
  )
  request(@Body() { email }: PasswordResetDto, @Req() request: FastifyRequest): Promise<void> {
    return this.resets.request(email, request.ip);
  }

  @Post('confirmation')
  @HttpCode(204)
  @Answers(204, undefined, 'Choose a new password; ends every session and token of the account', [422, 429])
  confirm(@Body() { token, password }: ConfirmPasswordResetDto, @Req() request: FastifyRequest): Promise<void> {
    return this.resets.confirm(token, password, request.ip);
  }
}
