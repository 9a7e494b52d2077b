import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/requires';
import { JobResponse } from '../jobs/job.response';
import { Answers } from '../shared/http/answers';
import type { JsonText } from '../shared/http/json-text';
import { RenewalsDto, RenewalsPreviewDto, RenewalsPreviewResponse } from './dto/renewals.dto';
import { RenewalsService } from './renewals.service';

@ApiTags('membership')
@Controller('renewals')
@Requires('membership.decide')
export class RenewalsController {
  constructor(private readonly renewals: RenewalsService) {}

  @Post('preview')
  @HttpCode(200)
  @Answers(
    200,
    RenewalsPreviewResponse,
    'Who would be renewed, from when and with which dues, and who not and why. Nothing changes',
  )
  preview(@Body() preview: RenewalsPreviewDto): Promise<RenewalsPreviewResponse> {
    return this.renewals.preview(preview);
  }

  @Post()
  @HttpCode(202)
  @Answers(
    202,
    JobResponse,
    'Renew whom the preview named, all or none; refused where something has changed since',
    [409],
  )
  renew(@Body() renewals: RenewalsDto): Promise<JsonText> {
    return this.renewals.request(renewals);
  }
}
