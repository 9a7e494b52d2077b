import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../../access/requires';
import { JobResponse } from '../../jobs/job.response';
import { Answers } from '../../shared/http/answers';
import type { JsonText } from '../../shared/http/json-text';
import { ApplyImportDto } from './dto/application.dto';
import { ImportApplicationService } from './import-application.service';

@ApiTags('imports')
@Controller('imports/:id/application')
@Requires('imports.write')
export class ImportApplicationController {
  constructor(private readonly application: ImportApplicationService) {}

  @Post()
  @HttpCode(202)
  @Answers(202, JobResponse, 'Apply what is proposed, all of it or nothing; rows that wait for a decision are left out')
  request(@Param('id', ParseUUIDPipe) id: string, @Body() admission: ApplyImportDto): Promise<JsonText> {
    return this.application.request(id, admission);
  }
}
