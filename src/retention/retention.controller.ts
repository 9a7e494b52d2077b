import { Controller, Get, Param, ParseIntPipe, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/requires';
import { Answers } from '../shared/http/answers';
import type { JsonText } from '../shared/http/json-text';
import { NotFound } from '../shared/http/problems';
import { RetentionNamesResponse, RetentionQuery, RetentionResponse } from './dto/retention.dto';
import { RetentionQueries } from './retention.queries';

const aYear = new ParseIntPipe({ exceptionFactory: () => NotFound() });

@ApiTags('members')
@Controller('retention')
export class RetentionController {
  constructor(private readonly retention: RetentionQueries) {}

  @Get()
  @Requires('retention.read')
  @Answers(200, RetentionResponse, 'Who joined, returned and left, per year, and how many members that makes')
  years(@Query() query: RetentionQuery): Promise<JsonText> {
    return this.retention.years(query);
  }

  @Get(':year')
  @Requires('retention.names')
  @Answers(200, RetentionNamesResponse, 'Which members are behind a year’s numbers, and why')
  async names(@Param('year', aYear) year: number): Promise<JsonText> {
    if (year < 1900 || year > 9999) throw NotFound();
    return this.retention.names(year);
  }
}
