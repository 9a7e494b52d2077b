import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Query,
  Res,
  type StreamableFile,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Requires } from '../access/requires';
import { AnswersFile, download } from '../shared/files/download';
import { Answers } from '../shared/http/answers';
import { ExpectedVersion } from '../shared/http/expected-version';
import type { JsonText } from '../shared/http/json-text';
import {
  CreatePublicationDto,
  PublicationFileQuery,
  PublicationPage,
  PublicationPreview,
  PublicationResponse,
  PublicationsQuery,
  PublishDto,
  UpdatePublicationDto,
} from './dto/publication.dto';
import { PublicationFilesService } from './publication-files.service';
import { PublicationsService } from './publications.service';
import { PublishingService } from './publishing.service';

@ApiTags('publications')
@Controller('publications')
export class PublicationsController {
  constructor(
    private readonly publications: PublicationsService,
    private readonly publishing: PublishingService,
    private readonly files: PublicationFilesService,
  ) {}

  @Get()
  @Requires('publications.read')
  @Answers(200, PublicationPage, 'The coalition’s reports, the newest period first; drafts for staff alone')
  list(@Query() query: PublicationsQuery): Promise<JsonText> {
    return this.publications.list(query);
  }

  @Post()
  @Requires('publications.write')
  @Answers(201, PublicationResponse, 'Begin the report of a cycle')
  prepare(@Body() draft: CreatePublicationDto): Promise<JsonText> {
    return this.publications.prepare(draft);
  }

  @Get(':id.pdf')
  @Requires('publications.read')
  @AnswersFile('The report as a tagged PDF with its charts and map; of a draft, what it would be', ['application/pdf'])
  async pdf(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PublicationFileQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return download(reply, await this.files.pdf(id, query));
  }

  @Get(':id.xlsx')
  @Requires('publications.read')
  @AnswersFile('The report’s tables, one sheet each, and a sheet of definitions', [
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ])
  async workbook(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PublicationFileQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return download(reply, await this.files.workbook(id, query));
  }

  @Get(':id')
  @Requires('publications.read')
  @Answers(
    200,
    PublicationResponse,
    'One report, with all that was frozen, and whether something under it changed since',
  )
  read(@Param('id', ParseUUIDPipe) id: string): Promise<JsonText> {
    return this.publications.read(id);
  }

  @Patch(':id')
  @Requires('publications.write')
  @Answers(200, PublicationResponse, 'Write the introduction of a draft', [409])
  write(
    @Param('id', ParseUUIDPipe) id: string,
    @ExpectedVersion() version: number,
    @Body() change: UpdatePublicationDto,
  ): Promise<JsonText> {
    return this.publications.write(id, version, change);
  }

  @Delete(':id')
  @Requires('publications.write')
  @HttpCode(204)
  @Answers(204, undefined, 'Throw a draft away', [409])
  async discard(@Param('id', ParseUUIDPipe) id: string, @ExpectedVersion() version: number): Promise<void> {
    await this.publications.discard(id, version);
  }

  @Get(':id/preview')
  @Requires('publications.write')
  @Answers(200, PublicationPreview, 'What a draft would publish as things stand', [409])
  preview(@Param('id', ParseUUIDPipe) id: string): Promise<JsonText> {
    return this.publishing.preview(id);
  }

  @Post(':id/publication')
  @Requires('publications.write')
  @Answers(201, PublicationResponse, 'Publish a draft: from then on nobody changes it')
  publish(
    @Param('id', ParseUUIDPipe) id: string,
    @ExpectedVersion() version: number,
    @Body() asked: PublishDto,
  ): Promise<JsonText> {
    return this.publishing.publish(id, version, asked);
  }
}
