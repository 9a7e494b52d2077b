import { Module } from '@nestjs/common';
import { AccountsAdministration } from './accounts-administration.service';
import { AccountsModule } from '../accounts/accounts.module';
import { MembersModule } from '../members/members.module';
import { Coordination } from './coordination.service';
import { CoordinationController } from './coordination.controller';
import { AccountsController } from './accounts.controller';
import { AccountsQueries } from './accounts.queries';
import { Viewers } from './viewers.service';
import { ViewersController } from './viewers.controller';

@Module({
  imports: [AccountsModule, MembersModule],
  controllers: [AccountsController, CoordinationController, ViewersController],
  providers: [AccountsAdministration, AccountsQueries, Coordination, Viewers],
})
export class PeopleModule {}
