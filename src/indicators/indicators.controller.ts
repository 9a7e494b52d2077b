import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/requires';
import { Answers } from '../shared/http/answers';
import { ExpectedVersion } from '../shared/http/expected-version';
import type { JsonText } from '../shared/http/json-text';
import { PageQuery } from '../shared/http/pages';
import { ChangeIndicatorDto, CreateIndicatorDto, RedefineIndicatorDto } from './dto/indicator.dto';
import { IndicatorDefinitionsResponse, IndicatorPage, IndicatorResponse } from './dto/indicator.response';
import { IndicatorsQueries } from './indicators.queries';
import { IndicatorsService } from './indicators.service';

@ApiTags('indicators')
@Controller('indicators')
export class IndicatorsController {
  constructor(
    private readonly indicators: IndicatorsService,
    private readonly queries: IndicatorsQueries,
  ) {}

  @Get()
  @Requires('indicators.read')
  @Answers(200, IndicatorPage, 'The catalogue of what is measured, by code')
  list(@Query() query: PageQuery): Promise<JsonText> {
    return this.queries.list(query);
  }

  @Get(':id')
  @Requires('indicators.read')
  @Answers(200, IndicatorResponse, 'One indicator, in its newest definition')
  one(@Param('id', ParseUUIDPipe) id: string): Promise<JsonText> {
    return this.queries.one(id);
  }

  @Get(':id/definitions')
  @Requires('indicators.read')
  @Answers(200, IndicatorDefinitionsResponse, 'Every definition that an indicator has had, the newest first')
  definitions(@Param('id', ParseUUIDPipe) id: string): Promise<JsonText> {
    return this.queries.definitions(id);
  }

  @Post()
  @Requires('indicators.write')
  @Answers(201, IndicatorResponse, 'Add an indicator in its first definition', [409])
  create(@Body() indicator: CreateIndicatorDto): Promise<JsonText> {
    return this.indicators.create(indicator);
  }

  @Patch(':id')
  @Requires('indicators.write')
  @Answers(200, IndicatorResponse, 'Move an indicator to another area, retire it or offer it again')
  change(
    @Param('id', ParseUUIDPipe) id: string,
    @ExpectedVersion() version: number,
    @Body() change: ChangeIndicatorDto,
  ): Promise<JsonText> {
    return this.indicators.change(id, version, change);
  }

  @Post(':id/definitions')
  @Requires('indicators.write')
  @Answers(201, IndicatorResponse, 'Define an indicator anew, and say how its figures compare with those before', [409])
  redefine(
    @Param('id', ParseUUIDPipe) id: string,
    @ExpectedVersion() version: number,
    @Body() definition: RedefineIndicatorDto,
  ): Promise<JsonText> {
    return this.indicators.redefine(id, version, definition);
  }
}
