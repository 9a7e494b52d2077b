import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/requires';
import { Answers } from '../shared/http/answers';
import { ExpectedVersion } from '../shared/http/expected-version';
import type { JsonText } from '../shared/http/json-text';
import { FigureDto } from './dto/figure.dto';
import { FigureResponse } from './dto/figure.response';
import { ChangeReportDto } from './dto/report.dto';
import { ReportPage, ReportResponse } from './dto/report.response';
import { ReportsQuery } from './dto/reports.query';
import { ReportsQueries } from './reports.queries';
import { ReportsService } from './reports.service';

@ApiTags('reports')
@Controller('reports')
export class ReportsController {
  constructor(
    private readonly reports: ReportsService,
    private readonly queries: ReportsQueries,
  ) {}

  @Get()
  @Requires('reports.read')
  @Answers(200, ReportPage, 'Reports in reach, the one due last first')
  list(@Query() query: ReportsQuery): Promise<JsonText> {
    return this.queries.list(query);
  }

  @Get(':id')
  @Requires('reports.read')
  @Answers(200, ReportResponse, 'A report with its figures, last period’s beside them, and what the checks say')
  read(@Param('id', ParseUUIDPipe) id: string): Promise<ReportResponse> {
    return this.reports.read(id);
  }

  @Patch(':id')
  @Requires('reports.write')
  @Answers(200, ReportResponse, 'Fill in what is not a figure', [409])
  change(
    @Param('id', ParseUUIDPipe) id: string,
    @ExpectedVersion() version: number,
    @Body() change: ChangeReportDto,
  ): Promise<ReportResponse> {
    return this.reports.change(id, version, change);
  }

  @Get(':id/figures/:figureId')
  @Requires('reports.read')
  @Answers(200, FigureResponse, 'One figure of a report')
  readFigure(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('figureId', ParseUUIDPipe) figureId: string,
  ): Promise<FigureResponse> {
    return this.reports.readFigure(id, figureId);
  }

  @Put(':id/figures/:figureId')
  @Requires('reports.write')
  @Answers(200, FigureResponse, 'Fill in one figure, consistent or not', [409])
  fillIn(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('figureId', ParseUUIDPipe) figureId: string,
    @ExpectedVersion() version: number,
    @Body() entry: FigureDto,
  ): Promise<FigureResponse> {
    return this.reports.fillIn(id, figureId, version, entry);
  }

  @Post(':id/figures')
  @Requires('reports.write')
  @Answers(201, ReportResponse, 'Add the figures of programs and indicators that came after the cycle opened')
  addFigures(@Param('id', ParseUUIDPipe) id: string): Promise<ReportResponse> {
    return this.reports.addFigures(id);
  }
}
