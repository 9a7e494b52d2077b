import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/accounts.module';
import { ContactsModule } from '../contacts/contacts.module';
import { MembersModule } from '../members/members.module';
import { ApplicationController } from './application.controller';
import { Application } from './application.entity';
import { ApplicationsController } from './applications.controller';
import { ApplicationsQueries } from './applications.queries';
import { ApplicationsService } from './applications.service';
import { ApplyingService } from './applying.service';

@Module({
  imports: [TypeOrmModule.forFeature([Application]), AccountsModule, ContactsModule, MembersModule],
  controllers: [ApplicationController, ApplicationsController],
  providers: [ApplicationsQueries, ApplicationsService, ApplyingService],
})
export class ApplicationsModule {}
