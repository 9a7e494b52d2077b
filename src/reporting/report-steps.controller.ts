import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/requires';
import { Answers } from '../shared/http/answers';
import { ExpectedVersion } from '../shared/http/expected-version';
import { ReturnDto } from './dto/report.dto';
import { ReportResponse } from './dto/report.response';
import { FilingService } from './filing.service';
import { ReviewService } from './review.service';

/** What happens to a report as a whole. */
@ApiTags('reports')
@Controller('reports/:id')
export class ReportStepsController {
  constructor(
    private readonly filing: FilingService,
    private readonly review: ReviewService,
  ) {}

  @Post('submission')
  @Requires('reports.submit')
  @Answers(
    201,
    ReportResponse,
    'Hand a report in; 422 names the fields to put right first. Soft checks do not stand in the way',
  )
  submit(@Param('id', ParseUUIDPipe) id: string): Promise<ReportResponse> {
    return this.filing.submit(id);
  }

  @Post('withdrawal')
  @Requires('reports.submit')
  @Answers(201, ReportResponse, 'Take back a report whose review has not begun')
  withdraw(@Param('id', ParseUUIDPipe) id: string): Promise<ReportResponse> {
    return this.filing.withdraw(id);
  }

  @Post('review')
  @Requires('reports.review')
  @Answers(201, ReportResponse, 'Begin to review a report: from now on it is not withdrawn')
  beginReview(@Param('id', ParseUUIDPipe) id: string): Promise<ReportResponse> {
    return this.review.begin(id);
  }

  @Post('review-cancellation')
  @Requires('reports.review')
  @Answers(
    201,
    ReportResponse,
    'Take back a review that one began by mistake: the report can be withdrawn again',
    [409],
  )
  cancelReview(@Param('id', ParseUUIDPipe) id: string, @ExpectedVersion() version: number): Promise<ReportResponse> {
    return this.review.cancel(id, version);
  }

  @Post('return')
  @Requires('reports.review')
  @Answers(201, ReportResponse, 'Return a report with remarks: only what they dispute reopens')
  return(@Param('id', ParseUUIDPipe) id: string, @Body() remarks: ReturnDto): Promise<ReportResponse> {
    return this.review.return(id, remarks);
  }

  @Post('approval')
  @Requires('reports.review')
  @Answers(201, ReportResponse, 'Approve and seal a report; never by who submitted or last edited it')
  approve(@Param('id', ParseUUIDPipe) id: string): Promise<ReportResponse> {
    return this.review.approve(id);
  }
}
