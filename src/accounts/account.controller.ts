import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/requires';
import { Answers } from '../shared/http/answers';
import { ExpectedVersion } from '../shared/http/expected-version';
import type { JsonText } from '../shared/http/json-text';
import { AccountService } from './account.service';
import { AccountResponse, UpdateAccountDto } from './dto/account.dto';

@ApiTags('account')
@Controller('account')
@Requires('account.own')
export class AccountController {
  constructor(private readonly accounts: AccountService) {}

  @Get()
  @Answers(200, AccountResponse, 'One’s own account')
  read(): Promise<JsonText> {
    return this.accounts.read();
  }

  @Patch()
  @Answers(200, AccountResponse, 'Change one’s name or language')
  update(@ExpectedVersion() version: number, @Body() change: UpdateAccountDto): Promise<JsonText> {
    return this.accounts.update(version, change);
  }
}
