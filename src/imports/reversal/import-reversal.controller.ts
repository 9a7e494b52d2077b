import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../../access/requires';
import { JobResponse } from '../../jobs/job.response';
import { Answers } from '../../shared/http/answers';
import type { JsonText } from '../../shared/http/json-text';
import { ReversalResponse } from './dto/reversal.response';
import { ImportReversalService } from './import-reversal.service';

@ApiTags('imports')
@Controller('imports/:id/reversal')
@Requires('imports.write')
export class ImportReversalController {
  constructor(private readonly reversal: ImportReversalService) {}

  @Get()
  @Answers(200, ReversalResponse, 'What undoing an applied import would do, and what stands in the way', [409])
  preview(@Param('id', ParseUUIDPipe) id: string): Promise<JsonText> {
    return this.reversal.preview(id);
  }

  @Post()
  @HttpCode(202)
  @Answers(
    202,
    JobResponse,
    'Undo an applied import, all of it or nothing; refused while later rows depend on it',
    [409],
  )
  reverse(@Param('id', ParseUUIDPipe) id: string): Promise<JsonText> {
    return this.reversal.request(id);
  }
}
