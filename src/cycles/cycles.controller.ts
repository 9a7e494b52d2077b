import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/requires';
import { Answers } from '../shared/http/answers';
import { ExpectedVersion } from '../shared/http/expected-version';
import type { JsonText } from '../shared/http/json-text';
import { PageQuery } from '../shared/http/pages';
import { CyclesQueries } from './cycles.queries';
import { CyclesService } from './cycles.service';
import { ChangeCycleDto, CreateCycleDto } from './dto/cycle.dto';
import { CyclePage, CycleResponse } from './dto/cycle.response';

/** Opening stands in reporting, because it also makes the reports. */
@ApiTags('cycles')
@Controller('cycles')
export class CyclesController {
  constructor(
    private readonly cycles: CyclesService,
    private readonly queries: CyclesQueries,
  ) {}

  @Get()
  @Requires('cycles.read')
  @Answers(200, CyclePage, 'Reporting cycles, the newest first')
  list(@Query() query: PageQuery): Promise<JsonText> {
    return this.queries.list(query);
  }

  @Get(':id')
  @Requires('cycles.read')
  @Answers(200, CycleResponse, 'One reporting cycle')
  one(@Param('id', ParseUUIDPipe) id: string): Promise<JsonText> {
    return this.queries.one(id);
  }

  @Post()
  @Requires('cycles.write')
  @Answers(201, CycleResponse, 'Plan a cycle')
  plan(@Body() cycle: CreateCycleDto): Promise<JsonText> {
    return this.cycles.plan(cycle);
  }

  @Patch(':id')
  @Requires('cycles.write')
  @Answers(200, CycleResponse, 'Change a cycle that has not been opened', [409])
  change(
    @Param('id', ParseUUIDPipe) id: string,
    @ExpectedVersion() version: number,
    @Body() change: ChangeCycleDto,
  ): Promise<JsonText> {
    return this.cycles.change(id, version, change);
  }

  @Post(':id/closing')
  @Requires('cycles.write')
  @Answers(201, CycleResponse, 'Close a cycle: nothing more is filled in or submitted for the first time')
  close(@Param('id', ParseUUIDPipe) id: string): Promise<JsonText> {
    return this.cycles.close(id);
  }
}
