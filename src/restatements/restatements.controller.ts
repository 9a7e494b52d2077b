import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/requires';
import { FigureDto } from '../reporting/dto/figure.dto';
import { ChangeReportDto } from '../reporting/dto/report.dto';
import { Answers } from '../shared/http/answers';
import { ExpectedVersion } from '../shared/http/expected-version';
import { StartRestatementDto } from './dto/restatement.dto';
import { RestatedFigureResponse, RestatementResponse } from './dto/restatement.response';
import { RestatementDecisions } from './restatement-decisions.service';
import { RestatementsService } from './restatements.service';

/** The restatement of a sealed report that is under way. */
@ApiTags('restatements')
@Controller('reports/:id/restatement')
export class RestatementsController {
  constructor(
    private readonly restatements: RestatementsService,
    private readonly decisions: RestatementDecisions,
  ) {}

  @Post()
  @Requires('reports.review')
  @Answers(
    201,
    RestatementResponse,
    'Start correcting a sealed report: a draft beside the seal, which stands until somebody else approves',
    [409],
  )
  start(@Param('id', ParseUUIDPipe) id: string, @Body() start: StartRestatementDto): Promise<RestatementResponse> {
    return this.restatements.start(id, start);
  }

  @Get()
  @Requires('reports.read')
  @Answers(200, RestatementResponse, 'The restatement under way, beside what is sealed; 404 where there is none')
  read(@Param('id', ParseUUIDPipe) id: string): Promise<RestatementResponse> {
    return this.restatements.readOpen(id);
  }

  @Patch()
  @Requires('reports.write')
  @Answers(200, RestatementResponse, 'Correct what is not a figure', [409])
  change(
    @Param('id', ParseUUIDPipe) id: string,
    @ExpectedVersion() version: number,
    @Body() change: ChangeReportDto,
  ): Promise<RestatementResponse> {
    return this.restatements.change(id, version, change);
  }

  @Get('figures/:figureId')
  @Requires('reports.read')
  @Answers(200, RestatedFigureResponse, 'One figure of a restatement')
  readFigure(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('figureId', ParseUUIDPipe) figureId: string,
  ): Promise<RestatedFigureResponse> {
    return this.restatements.readFigure(id, figureId);
  }

  @Put('figures/:figureId')
  @Requires('reports.write')
  @Answers(200, RestatedFigureResponse, 'Correct one figure', [409])
  fillIn(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('figureId', ParseUUIDPipe) figureId: string,
    @ExpectedVersion() version: number,
    @Body() entry: FigureDto,
  ): Promise<RestatedFigureResponse> {
    return this.restatements.fillIn(id, figureId, version, entry);
  }

  @Post('proposal')
  @Requires('reports.write')
  @Answers(201, RestatementResponse, 'Propose it for approval; 422 says what has to be put right first', [409])
  propose(@Param('id', ParseUUIDPipe) id: string): Promise<RestatementResponse> {
    return this.decisions.propose(id);
  }

  @Post('reopening')
  @Requires('reports.review')
  @Answers(201, RestatementResponse, 'Open what was proposed for editing again', [409])
  reopen(@Param('id', ParseUUIDPipe) id: string): Promise<RestatementResponse> {
    return this.decisions.reopen(id);
  }

  @Post('approval')
  @Requires('reports.review')
  @Answers(
    201,
    RestatementResponse,
    'Approve it: a new seal beside the old one; never by who started, proposed or last edited it',
    [409],
  )
  approve(@Param('id', ParseUUIDPipe) id: string): Promise<RestatementResponse> {
    return this.decisions.approve(id);
  }

  @Post('cancellation')
  @Requires('reports.review')
  @Answers(201, RestatementResponse, 'Give it up: the seal stands as it is', [409])
  cancel(@Param('id', ParseUUIDPipe) id: string): Promise<RestatementResponse> {
    return this.decisions.cancel(id);
  }
}
