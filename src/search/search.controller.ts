import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/requires';
import { Answers } from '../shared/http/answers';
import type { JsonText } from '../shared/http/json-text';
import { SearchQuery, SearchResponse } from './dto/search.dto';
import { SearchService } from './search.service';

@ApiTags('search')
@Controller('search')
export class SearchController {
  constructor(private readonly search: SearchService) {}

  @Get()
  @Requires('members.read')
  @Answers(200, SearchResponse, 'Organisations, programs and people within reach, the best fit first')
  find(@Query() query: SearchQuery): Promise<JsonText> {
    return this.search.search(query);
  }
}
