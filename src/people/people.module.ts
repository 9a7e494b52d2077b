import { Module } from '@nestjs/common';
import { AccountsAdministration } from './accounts-administration.service';
import { AccountsController } from './accounts.controller';
import { AccountsQueries } from './accounts.queries';

@Module({
  controllers: [AccountsController],
  providers: [AccountsAdministration, AccountsQueries],
})
export class PeopleModule {}
