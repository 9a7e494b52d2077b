import { Controller, Get, Param, ParseUUIDPipe, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Requires } from '../access/requires';
import { UploadedForm } from '../shared/files/uploaded-form';
import { Answers } from '../shared/http/answers';
import type { JsonText } from '../shared/http/json-text';
import { PageQuery } from '../shared/http/pages';
import { DirectoriesService } from './directories.service';
import {
  DirectoryFileDto,
  DirectoryMemberPage,
  DirectoryMembersQuery,
  DirectoryPage,
  DirectoryResponse,
} from './dto/directory.dto';

@ApiTags('donataria')
@Controller('donataria-directories')
@Requires('donataria.write')
export class DirectoriesController {
  constructor(private readonly directories: DirectoriesService) {}

  @Post()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: DirectoryFileDto })
  @Answers(
    201,
    DirectoryResponse,
    'Send a year’s directory; answers what it would change. Nothing changes yet',
    [413, 415],
  )
  receive(@Req() request: FastifyRequest): Promise<JsonText> {
    return this.directories.receive(new UploadedForm(request));
  }

  @Get()
  @Answers(200, DirectoryPage, 'The directories that were sent, the newest first')
  list(@Query() query: PageQuery): Promise<JsonText> {
    return this.directories.list(query);
  }

  @Get(':id')
  @Answers(200, DirectoryResponse, 'One directory, against the register as it stands now')
  read(@Param('id', ParseUUIDPipe) id: string): Promise<JsonText> {
    return this.directories.read(id);
  }

  @Get(':id/members')
  @Answers(200, DirectoryMemberPage, 'The members that stand in it, and those that are missing since the year before')
  members(@Param('id', ParseUUIDPipe) id: string, @Query() query: DirectoryMembersQuery): Promise<JsonText> {
    return this.directories.members(id, query);
  }

  @Post(':id/application')
  @Answers(201, DirectoryResponse, 'Mark the year for every member that stands in it, all or nothing')
  apply(@Param('id', ParseUUIDPipe) id: string): Promise<JsonText> {
    return this.directories.apply(id);
  }
}
