import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MembersModule } from '../members/members.module';
import { SettingsModule } from '../settings/settings.module';
import { Contact } from './contact.entity';
import { ContactRole } from './contact-role.entity';
import { ContactsInBulk } from './contacts-in-bulk';
import { ContactsController } from './contacts.controller';
import './contacts.problems';
import { ContactsQueries } from './contacts.queries';
import { ContactsService } from './contacts.service';

@Module({
  imports: [TypeOrmModule.forFeature([Contact, ContactRole]), MembersModule, SettingsModule],
  controllers: [ContactsController],
  providers: [ContactsInBulk, ContactsQueries, ContactsService],
  exports: [ContactsInBulk, ContactsQueries, ContactsService],
})
export class ContactsModule {}
