import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/requires';
import { Answers } from '../shared/http/answers';
import type { JsonText } from '../shared/http/json-text';
import { CoverageQueries } from './coverage.queries';
import { CoveragePage, CoverageQuery } from './dto/coverage';

@ApiTags('insights')
@Controller('insights/coverage')
@Requires('insights.read')
export class CoverageController {
  constructor(private readonly coverage: CoverageQueries) {}

  @Get()
  @Answers(200, CoveragePage, 'Who owed a report of a cycle, who reported and who was in time', [404])
  list(@Query() query: CoverageQuery): Promise<JsonText> {
    return this.coverage.list(query);
  }
}
