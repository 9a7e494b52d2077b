import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseIntPipe,
  ParseUUIDPipe,
  Patch,
  Post,
  Query,
  Req,
  type StreamableFile,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Requires } from '../access/requires';
import { JobResponse } from '../jobs/job.response';
import { UploadedForm } from '../shared/files/uploaded-form';
import { Answers } from '../shared/http/answers';
import { ExpectedVersion } from '../shared/http/expected-version';
import type { JsonText } from '../shared/http/json-text';
import { PageQuery } from '../shared/http/pages';
import { ApplyImportDto, DecideRowDto, ImportFileDto, OverrideRowsDto, UpdateImportDto } from './dto/import.dto';
import { ImportPage, ImportResponse, ImportRowPage, ImportRowResponse, ImportRowsQuery } from './dto/import.response';
import { ImportApplicationService } from './import-application.service';
import { ImportsService } from './imports.service';
import { RefusedRowsService } from './refused-rows.service';
import { RowDecisionsService } from './row-decisions.service';
import { RowReadingsService } from './row-readings.service';

@ApiTags('imports')
@Controller('imports')
@Requires('imports.write')
export class ImportsController {
  constructor(
    private readonly imports: ImportsService,
    private readonly decisions: RowDecisionsService,
    private readonly readings: RowReadingsService,
    private readonly refusedRows: RefusedRowsService,
    private readonly application: ImportApplicationService,
  ) {}

  @Post()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: ImportFileDto })
  @Answers(201, ImportResponse, 'Send a file; answers what each row would do. Nothing changes yet', [413, 415])
  receive(@Req() request: FastifyRequest): Promise<JsonText> {
    return this.imports.receive(new UploadedForm(request));
  }

  @Get()
  @Answers(200, ImportPage, 'Everybody’s imports, the newest first')
  list(@Query() query: PageQuery): Promise<JsonText> {
    return this.imports.list(query);
  }

  @Get(':id')
  @Answers(200, ImportResponse, 'One import')
  read(@Param('id', ParseUUIDPipe) id: string): Promise<JsonText> {
    return this.imports.read(id);
  }

  @Patch(':id')
  @Answers(200, ImportResponse, 'Say which column holds what; proposes anew and forgets decisions on rows', [409])
  remap(
    @Param('id', ParseUUIDPipe) id: string,
    @ExpectedVersion() version: number,
    @Body() change: UpdateImportDto,
  ): Promise<JsonText> {
    return this.imports.remap(id, version, change);
  }

  @Get(':id/rows')
  @Answers(200, ImportRowPage, 'The rows in the order of the file')
  rows(@Param('id', ParseUUIDPipe) id: string, @Query() query: ImportRowsQuery): Promise<JsonText> {
    return this.imports.rows(id, query);
  }

  @Get(':id/refused-rows')
  @Answers(200, undefined, 'The refused rows as a CSV like the file, with the reasons in a column more')
  refused(@Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    return this.refusedRows.file(id);
  }

  @Patch(':id/rows')
  @Answers(
    200,
    ImportResponse,
    'Give all rows with a doubtful identifier of one kind the reason why it is right',
    [409],
  )
  override(
    @Param('id', ParseUUIDPipe) id: string,
    @ExpectedVersion() version: number,
    @Body() override: OverrideRowsDto,
  ): Promise<JsonText> {
    return this.readings.giveReasonToAll(id, version, override);
  }

  @Patch(':id/rows/:number')
  @Answers(200, ImportRowResponse, 'Decide about one row; If-Match and ETag are the import’s', [409])
  decide(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('number', ParseIntPipe) number: number,
    @ExpectedVersion() version: number,
    @Body() decision: DecideRowDto,
  ): Promise<JsonText> {
    return this.decisions.decide(id, version, number, decision);
  }

  @Post(':id/application')
  @HttpCode(202)
  @Answers(202, JobResponse, 'Apply what is proposed, all of it or nothing; rows that wait for a decision are left out')
  apply(@Param('id', ParseUUIDPipe) id: string, @Body() admission: ApplyImportDto): Promise<JsonText> {
    return this.application.request(id, admission);
  }
}
