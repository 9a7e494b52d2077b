import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/requires';
import { Answers } from '../shared/http/answers';
import { ExpectedVersion } from '../shared/http/expected-version';
import type { JsonText } from '../shared/http/json-text';
import { AccountsAdministration } from './accounts-administration.service';
import { AccountsQueries } from './accounts.queries';
import { AccountAccess, AccountAccessPage, AccountsQuery, ChangeAccessDto } from './dto/account-access.dto';

@ApiTags('accounts')
@Controller('accounts')
export class AccountsController {
  constructor(
    private readonly accounts: AccountsQueries,
    private readonly administration: AccountsAdministration,
  ) {}

  @Get()
  @Requires('accounts.named')
  @Answers(200, AccountAccessPage, 'Who signs in, and as what, by name')
  list(@Query() query: AccountsQuery): Promise<JsonText> {
    return this.accounts.list(query);
  }

  @Get(':id')
  @Requires('accounts.named')
  @Answers(200, AccountAccess, 'An account with all that it may act as')
  one(@Param('id', ParseUUIDPipe) id: string): Promise<JsonText> {
    return this.accounts.one(id);
  }

  @Patch(':id')
  @Requires('accounts.administer-coordinators')
  @Answers(200, AccountAccess, 'Change what an account may act as, from its next request on', [409])
  change(
    @Param('id', ParseUUIDPipe) id: string,
    @ExpectedVersion() version: number,
    @Body() change: ChangeAccessDto,
  ): Promise<JsonText> {
    return this.administration.change(id, version, change);
  }

  @Post(':id/deactivation')
  @Requires('accounts.administer-coordinators')
  @HttpCode(200)
  @Answers(200, AccountAccess, 'Let an account in no more; its open sessions end with their next request')
  deactivate(@Param('id', ParseUUIDPipe) id: string, @ExpectedVersion() version: number): Promise<JsonText> {
    return this.administration.deactivate(id, version);
  }

  @Post(':id/reactivation')
  @Requires('accounts.administer-coordinators')
  @HttpCode(200)
  @Answers(200, AccountAccess, 'Let a deactivated account in again, as what it was before')
  reactivate(@Param('id', ParseUUIDPipe) id: string, @ExpectedVersion() version: number): Promise<JsonText> {
    return this.administration.reactivate(id, version);
  }
}
