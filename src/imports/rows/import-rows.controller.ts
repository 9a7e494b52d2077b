import {
  Body,
  Controller,
  Get,
  Param,
  ParseIntPipe,
  ParseUUIDPipe,
  Patch,
  Query,
  type StreamableFile,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../../access/requires';
import { Answers } from '../../shared/http/answers';
import { ExpectedVersion } from '../../shared/http/expected-version';
import type { JsonText } from '../../shared/http/json-text';
import { ImportResponse } from '../dto/import.response';
import { DecideRowDto, OverrideRowsDto } from './dto/row.dto';
import { ImportRowPage, ImportRowResponse, ImportRowsQuery } from './dto/row.response';
import { ImportRowsQueries } from './import-rows.queries';
import { RefusedRowsService } from './refused-rows.service';
import { RowDecisionsService } from './row-decisions.service';
import { RowReadingsService } from './row-readings.service';

@ApiTags('imports')
@Controller('imports/:id')
@Requires('imports.write')
export class ImportRowsController {
  constructor(
    private readonly queries: ImportRowsQueries,
    private readonly refusedRows: RefusedRowsService,
    private readonly readings: RowReadingsService,
    private readonly decisions: RowDecisionsService,
  ) {}

  @Get('rows')
  @Answers(200, ImportRowPage, 'The rows in the order of the file')
  rows(@Param('id', ParseUUIDPipe) id: string, @Query() query: ImportRowsQuery): Promise<JsonText> {
    return this.queries.page(id, query);
  }

  @Get('refused-rows')
  @Answers(200, undefined, 'The refused rows as a CSV like the file, with the reasons in a column more')
  refused(@Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    return this.refusedRows.file(id);
  }

  @Patch('rows')
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

  @Patch('rows/:number')
  @Answers(200, ImportRowResponse, 'Decide about one row; If-Match and ETag are the import’s', [409])
  decide(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('number', ParseIntPipe) number: number,
    @ExpectedVersion() version: number,
    @Body() decision: DecideRowDto,
  ): Promise<JsonText> {
    return this.decisions.decide(id, version, number, decision);
  }
}
