import { Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/requires';
import { Answers } from '../shared/http/answers';
import type { JsonText } from '../shared/http/json-text';
import { JobResponse } from './job.response';
import { JobsService } from './jobs.service';

@ApiTags('jobs')
@Controller('jobs')
@Requires('jobs.own')
export class JobsController {
  constructor(private readonly jobs: JobsService) {}

  @Get(':id')
  @Answers(200, JobResponse, 'How far one’s own job is')
  read(@Param('id', ParseUUIDPipe) id: string): Promise<JsonText> {
    return this.jobs.read(id);
  }

  @Delete(':id')
  @HttpCode(202)
  @Answers(202, JobResponse, 'Ask a job to stop; what it had begun is undone', [409])
  cancel(@Param('id', ParseUUIDPipe) id: string): Promise<JsonText> {
    return this.jobs.cancel(id);
  }
}
