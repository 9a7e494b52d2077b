import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/requires';
import { Answers } from '../shared/http/answers';
import { ExpectedVersion } from '../shared/http/expected-version';
import type { JsonText } from '../shared/http/json-text';
import { ContactsService } from './contacts.service';
import { ContactPage, ContactResponse, CreateContactDto, UpdateContactDto } from './dto/contact.dto';
import { ContactsQuery, MemberContactsQuery } from './dto/contacts.query';

@ApiTags('contacts')
@Controller()
export class ContactsController {
  constructor(private readonly contacts: ContactsService) {}

  @Get('members/:memberId/contacts')
  @Requires('contacts.read')
  @Answers(200, ContactPage, 'The people at a member')
  listOf(@Param('memberId', ParseUUIDPipe) memberId: string, @Query() query: MemberContactsQuery): Promise<JsonText> {
    return this.contacts.listOf(memberId, query);
  }

  @Post('members/:memberId/contacts')
  @Requires('contacts.write')
  @Answers(201, ContactResponse, 'Add a person at a member')
  create(@Param('memberId', ParseUUIDPipe) memberId: string, @Body() contact: CreateContactDto): Promise<JsonText> {
    return this.contacts.create(memberId, contact);
  }

  @Get('contacts')
  @Requires('contacts.read')
  @Answers(200, ContactPage, 'People at the members within reach')
  list(@Query() query: ContactsQuery): Promise<JsonText> {
    return this.contacts.list(query);
  }

  @Get('contacts/:id')
  @Requires('contacts.read')
  @Answers(200, ContactResponse, 'One person at a member')
  read(@Param('id', ParseUUIDPipe) id: string): Promise<JsonText> {
    return this.contacts.read(id);
  }

  @Patch('contacts/:id')
  @Requires('contacts.write')
  @Answers(200, ContactResponse, 'Change a person at a member', [409])
  update(
    @Param('id', ParseUUIDPipe) id: string,
    @ExpectedVersion() version: number,
    @Body() change: UpdateContactDto,
  ): Promise<JsonText> {
    return this.contacts.update(id, version, change);
  }

  @Delete('contacts/:id')
  @Requires('contacts.write')
  @HttpCode(204)
  @Answers(204, undefined, 'End: from today on the person is no longer at the member')
  async end(@Param('id', ParseUUIDPipe) id: string, @ExpectedVersion() version: number): Promise<void> {
    await this.contacts.end(id, version);
  }
}
