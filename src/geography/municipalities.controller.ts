import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/requires';
import { Answers } from '../shared/http/answers';
import type { JsonText } from '../shared/http/json-text';
import { MunicipalitiesQuery, MunicipalityPage } from './dto/municipality.dto';
import { MunicipalitiesQueries } from './municipalities.queries';

@ApiTags('geography')
@Controller('municipalities')
export class MunicipalitiesController {
  constructor(private readonly municipalities: MunicipalitiesQueries) {}

  @Get()
  @Requires('members.read')
  @Answers(200, MunicipalityPage, 'Municipalities of INEGI’s catalogue, by name; none where none was loaded')
  list(@Query() query: MunicipalitiesQuery): Promise<JsonText> {
    return this.municipalities.list(query);
  }
}
