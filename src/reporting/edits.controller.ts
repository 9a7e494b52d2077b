import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/requires';
import { Answers } from '../shared/http/answers';
import { ReportEditList } from './dto/edit.response';
import { EditsQuery } from './dto/edits.query';
import { EditsService } from './edits.service';

@ApiTags('reports')
@Controller('reports/:id/edits')
export class EditsController {
  constructor(private readonly edits: EditsService) {}

  @Get()
  @Requires('reports.read')
  @Answers(200, ReportEditList, 'Who changed what in a figure, or in the rest of the report, the newest first')
  list(@Param('id', ParseUUIDPipe) id: string, @Query() { figure }: EditsQuery): Promise<ReportEditList> {
    return this.edits.of(id, figure);
  }
}
