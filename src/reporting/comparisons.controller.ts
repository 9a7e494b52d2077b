import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/requires';
import { Answers } from '../shared/http/answers';
import { ComparisonsService } from './comparisons.service';
import { ComparisonResponse } from './dto/comparison.response';

@ApiTags('reports')
@Controller('reports/:id/comparison')
export class ComparisonsController {
  constructor(private readonly comparisons: ComparisonsService) {}

  @Get()
  @Requires('reports.read')
  @Answers(
    200,
    ComparisonResponse,
    'A report beside the one of the period before: figures and their parts, people, words',
  )
  of(@Param('id', ParseUUIDPipe) id: string): Promise<ComparisonResponse> {
    return this.comparisons.of(id);
  }
}
