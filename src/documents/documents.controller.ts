import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Req,
  Res,
  type StreamableFile,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Requires } from '../access/requires';
import { AnswersFile, download } from '../shared/files/download';
import { FILE_TYPES, PAPERS } from '../shared/files/file-type';
import { UploadedForm } from '../shared/files/uploaded-form';
import { Answers } from '../shared/http/answers';
import { ExpectedVersion } from '../shared/http/expected-version';
import type { JsonText } from '../shared/http/json-text';
import { DocumentReview } from './document-review';
import { DocumentsService } from './documents.service';
import {
  DocumentPage,
  DocumentResponse,
  DocumentsQuery,
  MemberDocumentsQuery,
  PapersResponse,
  RejectDocumentDto,
  SendDocumentDto,
  VerifyDocumentDto,
} from './dto/document.dto';

@ApiTags('documents')
@Controller()
export class DocumentsController {
  constructor(
    private readonly documents: DocumentsService,
    private readonly review: DocumentReview,
  ) {}

  @Get('members/:memberId/documents')
  @Requires('documents.read')
  @Answers(200, DocumentPage, 'Every version of a member’s papers, the newest first')
  listOf(@Param('memberId', ParseUUIDPipe) memberId: string, @Query() query: MemberDocumentsQuery): Promise<JsonText> {
    return this.documents.listOf(memberId, query);
  }

  @Get('members/:memberId/papers')
  @Requires('documents.read')
  @Answers(200, PapersResponse, 'What is asked of a member: one line for each type, with its state today')
  papersOf(@Param('memberId', ParseUUIDPipe) memberId: string): Promise<JsonText> {
    return this.documents.papersOf(memberId);
  }

  @Post('members/:memberId/documents')
  @Requires('documents.write')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: SendDocumentDto })
  @Answers(
    201,
    DocumentResponse,
    'Send a paper; it takes the place of what was sent before and not verified',
    [413, 415],
  )
  send(@Param('memberId', ParseUUIDPipe) memberId: string, @Req() request: FastifyRequest): Promise<JsonText> {
    return this.documents.send(memberId, new UploadedForm(request));
  }

  @Get('documents')
  @Requires('documents.read')
  @Answers(200, DocumentPage, 'Papers of the members within reach; what waits to be verified comes oldest first')
  list(@Query() query: DocumentsQuery): Promise<JsonText> {
    return this.documents.list(query);
  }

  @Get('documents/:id')
  @Requires('documents.read')
  @Answers(200, DocumentResponse, 'One version of a paper')
  read(@Param('id', ParseUUIDPipe) id: string): Promise<JsonText> {
    return this.documents.read(id);
  }

  @Get('documents/:id/file')
  @Requires('documents.read')
  @AnswersFile(
    'Its file, to be saved; reading an identity paper is recorded',
    PAPERS.map((type) => FILE_TYPES[type].mediaType),
  )
  async file(
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return download(reply, await this.documents.file(id));
  }

  @Post('documents/:id/verification')
  @Requires('documents.verify')
  @Answers(201, DocumentResponse, 'It is what it says: from now on this version holds')
  verify(@Param('id', ParseUUIDPipe) id: string, @Body() verification: VerifyDocumentDto): Promise<JsonText> {
    return this.review.verify(id, verification);
  }

  @Post('documents/:id/rejection')
  @Requires('documents.verify')
  @Answers(201, DocumentResponse, 'Refuse it, with a reason that the member reads')
  reject(@Param('id', ParseUUIDPipe) id: string, @Body() { reason }: RejectDocumentDto): Promise<JsonText> {
    return this.review.reject(id, reason);
  }

  @Delete('documents/:id')
  @Requires('documents.write')
  @HttpCode(204)
  @Answers(204, undefined, 'Take back what nobody has decided about yet: the file goes, the fact stays', [409])
  async withdraw(@Param('id', ParseUUIDPipe) id: string, @ExpectedVersion() version: number): Promise<void> {
    await this.review.withdraw(id, version);
  }
}
