import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Requires } from '../access/requires';
import { AnswersFile, download } from '../shared/files/download';
import { UploadedForm } from '../shared/files/uploaded-form';
import { Answers } from '../shared/http/answers';
import { CopyFileDto, CopyProposalResponse } from './dto/proposal.response';
import { OfflineCopiesService } from './offline-copies.service';

@ApiTags('reports')
@Controller('reports/:id/workbook')
@Requires('reports.write')
export class OfflineCopiesController {
  constructor(private readonly copies: OfflineCopiesService) {}

  @Get()
  @AnswersFile(
    'The report as a workbook to fill in without a connection',
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    [409],
  )
  async download(
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return download(reply, await this.copies.write(id));
  }

  @Post()
  @HttpCode(200)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: CopyFileDto })
  @Answers(
    200,
    CopyProposalResponse,
    'Send a copy that was filled in; answers what it would change. Nothing changes yet',
    [409, 413, 415],
  )
  propose(@Param('id', ParseUUIDPipe) id: string, @Req() request: FastifyRequest): Promise<CopyProposalResponse> {
    return this.copies.read(id, new UploadedForm(request));
  }
}
