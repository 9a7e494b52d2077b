import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
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
import type { JsonText } from '../shared/http/json-text';
import { PageQuery } from '../shared/http/pages';
import { CreateExportDto, ExportPage, ExportResponse } from './dto/export.dto';
import { ExportsService } from './exports.service';

@ApiTags('exports')
@Controller('exports')
@Requires('exports.own')
export class ExportsController {
  constructor(private readonly exports: ExportsService) {}

  @Post()
  @HttpCode(202)
  @Answers(
    202,
    ExportResponse,
    'Write a list into a file, as filtered and as far as one may see it, or a member’s dossier; a job does it',
    [404],
  )
  request(@Body() wanted: CreateExportDto): Promise<JsonText> {
    return this.exports.request(wanted);
  }

  @Get()
  @Answers(200, ExportPage, 'One’s own exports, the newest first')
  list(@Query() query: PageQuery): Promise<JsonText> {
    return this.exports.list(query);
  }

  @Get(':id')
  @Answers(200, ExportResponse, 'One’s own export, and how far it is')
  read(@Param('id', ParseUUIDPipe) id: string): Promise<JsonText> {
    return this.exports.read(id);
  }

  @Get(':id/file')
  @AnswersFile(
    'The file, kept for seven days',
    ['text/csv; charset=utf-8', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/zip'],
    [409, 410],
  )
  async file(
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return download(reply, await this.exports.file(id));
  }
}
