import { Controller, Get, Headers, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Requires } from '../access/requires';
import { AnswersFile } from '../shared/files/download';
import { Answers } from '../shared/http/answers';
import type { JsonText } from '../shared/http/json-text';
import { StaffFiguresQuery } from './dto/figures.query';
import { FiguresResponse } from './dto/figures.response';
import { FiguresFileService } from './figures-file.service';
import { FiguresService } from './figures.service';
import { answer, IfNoneMatch } from './insights.controller';

@ApiTags('insights')
@Controller('insights')
@Requires('insights.read')
export class FiguresController {
  constructor(
    private readonly figures: FiguresService,
    private readonly files: FiguresFileService,
  ) {}

  /** The board asks for a listed set of tables; who reads unprotected figures cuts them freely. */
  @Get('figures')
  @IfNoneMatch()
  @Answers(200, FiguresResponse, 'One table of what was sealed: people served, or an indicator', [304, 400, 404])
  async read(
    @Query() query: StaffFiguresQuery,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<JsonText | undefined> {
    return answer(reply, await this.figures.read(query, known));
  }

  @Get('figures/file')
  @Requires('insights.read-unprotected')
  @AnswersFile('The same table as a CSV, whole', ['text/csv; charset=utf-8'], [400, 404])
  file(@Query() query: StaffFiguresQuery): Promise<StreamableFile> {
    return this.files.file(query);
  }
}
