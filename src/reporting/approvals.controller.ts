import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/requires';
import { JobResponse } from '../jobs/job.response';
import { JobsService } from '../jobs/jobs.service';
import { Answers } from '../shared/http/answers';
import type { JsonText } from '../shared/http/json-text';
import { BULK_APPROVAL } from './bulk-approvals.service';
import { ApprovalsDto } from './dto/approvals.dto';

@ApiTags('reports')
@Controller('reports/approvals')
export class ApprovalsController {
  constructor(private readonly jobs: JobsService) {}

  @Post()
  @HttpCode(202)
  @Requires('reports.review')
  @Answers(
    202,
    JobResponse,
    'Approve and seal many reports: those that were handed in, are as they were seen, are not one’s own and have no warning. The result names the rest, each with its reason',
  )
  async approve(@Body() reports: ApprovalsDto): Promise<JsonText> {
    return (await this.jobs.enqueue(BULK_APPROVAL, reports)).answer;
  }
}
