import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/accounts.module';
import { ContactsModule } from '../contacts/contacts.module';
import { DocumentsModule } from '../documents/documents.module';
import { MembersModule } from '../members/members.module';
import { ApplicationController } from './application.controller';
import { Application } from './application.entity';
import { ApplicationDocument } from './application-document.entity';
import { ApplicationPapersService } from './application-papers.service';
import { ApplicationsController } from './applications.controller';
import { ApplicationsQueries } from './applications.queries';
import { ApplicationsService } from './applications.service';
import { ApplyingService } from './applying.service';

@Module({
  imports: [
    TypeOrmModule.forFeature([Application, ApplicationDocument]),
    AccountsModule,
    ContactsModule,
    DocumentsModule,
    MembersModule,
  ],
  controllers: [ApplicationController, ApplicationsController],
  providers: [ApplicationPapersService, ApplicationsQueries, ApplicationsService, ApplyingService],
})
export class ApplicationsModule {}
