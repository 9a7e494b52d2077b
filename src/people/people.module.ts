import { Module } from '@nestjs/common';
import { AccountsAdministration } from './accounts-administration.service';
import { AccountsModule } from '../accounts/accounts.module';
import { Coordination } from './coordination.service';
import { CoordinationController } from './coordination.controller';
import { AccountsController } from './accounts.controller';
import { AccountsQueries } from './accounts.queries';

@Module({
  imports: [AccountsModule],
  controllers: [AccountsController, CoordinationController],
  providers: [AccountsAdministration, AccountsQueries, Coordination],
})
export class PeopleModule {}
