import {
  Body,
  Controller,
  Get,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Req,
  Res,
  type StreamableFile,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public, Requires } from '../access/requires';
import { AnswersFile, download } from '../shared/files/download';
import { FILE_TYPES, PAPERS } from '../shared/files/file-type';
import { Answers } from '../shared/http/answers';
import type { JsonText } from '../shared/http/json-text';
import { ApplicationPapersService } from './application-papers.service';
import { ApplicationsService } from './applications.service';
import { ApplyingService } from './applying.service';
import { CreateApplicationDto, ApplicationRefusalDto, RegistrationDto } from './dto/application.dto';
import {
  ApplicationPage,
  ApplicationResponse,
  ApplicationsQuery,
  NewApplicationResponse,
} from './dto/application.response';

@ApiTags('applications')
@Controller('applications')
export class ApplicationsController {
  constructor(
    private readonly applications: ApplicationsService,
    private readonly applying: ApplyingService,
    private readonly papers: ApplicationPapersService,
  ) {}

  @Post()
  @Public()
  @Answers(
    201,
    NewApplicationResponse,
    'Ask to join the coalition; answers the folio and the handle that opens it again',
    [429],
  )
  apply(@Body() application: CreateApplicationDto, @Req() request: FastifyRequest): Promise<NewApplicationResponse> {
    return this.applying.apply(application, request.ip);
  }

  @Get()
  @Requires('applications.read')
  @Answers(200, ApplicationPage, 'The newest first')
  list(@Query() query: ApplicationsQuery): Promise<JsonText> {
    return this.applications.list(query);
  }

  @Get(':id')
  @Requires('applications.read')
  @Answers(200, ApplicationResponse, 'One application, with what is odd about it and the members it may be')
  read(@Param('id', ParseUUIDPipe) id: string): Promise<JsonText> {
    return this.applications.read(id);
  }

  @Get(':id/documents/:documentId/file')
  @Requires('applications.read')
  @AnswersFile('A paper that came with it, to be saved', PAPERS.map((type) => FILE_TYPES[type].mediaType))
  async file(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return download(reply, await this.papers.file(id, documentId));
  }

  @Post(':id/registration')
  @Requires('applications.decide')
  @Answers(201, ApplicationResponse, 'Put it into the register as an applicant; admitting is decided there')
  register(@Param('id', ParseUUIDPipe) id: string, @Body() registration: RegistrationDto): Promise<JsonText> {
    return this.applications.register(id, registration);
  }

  @Post(':id/refusal')
  @Requires('applications.decide')
  @Answers(201, ApplicationResponse, 'Refuse it without putting it into the register')
  refuse(@Param('id', ParseUUIDPipe) id: string, @Body() refusal: ApplicationRefusalDto): Promise<JsonText> {
    return this.applications.refuse(id, refusal);
  }

  @Post(':id/reopening')
  @Requires('applications.decide')
  @Answers(201, ApplicationResponse, 'Take a refusal back')
  reopen(@Param('id', ParseUUIDPipe) id: string): Promise<JsonText> {
    return this.applications.reopen(id);
  }
}
