import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/requires';
import { Answers } from '../shared/http/answers';
import type { JsonText } from '../shared/http/json-text';
import { PageQuery } from '../shared/http/pages';
import { IndicatorPage, IndicatorResponse } from './dto/indicator.response';
import { IndicatorsQueries } from './indicators.queries';

@ApiTags('indicators')
@Controller('indicators')
@Requires('indicators.read')
export class IndicatorsController {
  constructor(private readonly indicators: IndicatorsQueries) {}

  @Get()
  @Answers(200, IndicatorPage, 'The catalogue of what is measured, by code')
  list(@Query() query: PageQuery): Promise<JsonText> {
    return this.indicators.list(query);
  }

  @Get(':id')
  @Answers(200, IndicatorResponse, 'One indicator, in its newest definition')
  one(@Param('id', ParseUUIDPipe) id: string): Promise<JsonText> {
    return this.indicators.one(id);
  }
}
