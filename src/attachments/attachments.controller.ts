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
  Req,
  Res,
  type StreamableFile,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Requires } from '../access/requires';
import { ReportAttachmentResponse } from '../reporting/dto/attachment.response';
import { AnswersFile, download } from '../shared/files/download';
import { FILE_TYPES, PAPERS } from '../shared/files/file-type';
import { UploadedForm } from '../shared/files/uploaded-form';
import { Answers } from '../shared/http/answers';
import { ExpectedVersion } from '../shared/http/expected-version';
import type { JsonText } from '../shared/http/json-text';
import { AttachmentsService } from './attachments.service';
import { ChangeAttachmentDto, SendAttachmentDto } from './dto/attachment.dto';

/** The report itself lists them. */
@ApiTags('reports')
@Controller('reports/:id/attachments')
export class AttachmentsController {
  constructor(private readonly attachments: AttachmentsService) {}

  @Post()
  @Requires('reports.write')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: SendAttachmentDto })
  @Answers(201, ReportAttachmentResponse, 'Add a file to a report that is being filled in, up to ten', [409, 413, 415])
  add(@Param('id', ParseUUIDPipe) id: string, @Req() request: FastifyRequest): Promise<JsonText> {
    return this.attachments.add(id, new UploadedForm(request));
  }

  @Get(':attachmentId')
  @Requires('reports.read')
  @Answers(200, ReportAttachmentResponse, 'One file of a report, without its bytes')
  read(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('attachmentId', ParseUUIDPipe) attachmentId: string,
  ): Promise<JsonText> {
    return this.attachments.read(id, attachmentId);
  }

  @Get(':attachmentId/file')
  @Requires('reports.read')
  @AnswersFile('The file itself, to be saved; 404 once it was erased', PAPERS.map((type) => FILE_TYPES[type].mediaType))
  async file(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('attachmentId', ParseUUIDPipe) attachmentId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return download(reply, await this.attachments.file(id, attachmentId));
  }

  @Patch(':attachmentId')
  @Requires('reports.write')
  @Answers(200, ReportAttachmentResponse, 'Say what a file shows', [409])
  change(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('attachmentId', ParseUUIDPipe) attachmentId: string,
    @ExpectedVersion() version: number,
    @Body() change: ChangeAttachmentDto,
  ): Promise<JsonText> {
    return this.attachments.change(id, attachmentId, version, change);
  }

  @Delete(':attachmentId')
  @Requires('reports.write')
  @HttpCode(204)
  @Answers(204, undefined, 'Take a file away; it can be put back for a day', [409])
  async remove(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('attachmentId', ParseUUIDPipe) attachmentId: string,
    @ExpectedVersion() version: number,
  ): Promise<void> {
    await this.attachments.remove(id, attachmentId, version);
  }

  @Post(':attachmentId/restoration')
  @Requires('reports.write')
  @Answers(201, ReportAttachmentResponse, 'Put back a file that was taken away; 404 once its bytes are gone', [409])
  restore(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('attachmentId', ParseUUIDPipe) attachmentId: string,
  ): Promise<JsonText> {
    return this.attachments.restore(id, attachmentId);
  }
}
