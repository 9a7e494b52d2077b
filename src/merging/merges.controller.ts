import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/requires';
import { Answers } from '../shared/http/answers';
import type { JsonText } from '../shared/http/json-text';
import { MergeDto, MergeList, MergePreview, MergeResponse, PreviewQuery } from './dto/merge.dto';
import { MergesService } from './merges.service';

@ApiTags('merging')
@Controller()
export class MergesController {
  constructor(private readonly merges: MergesService) {}

  @Get('members/:id/merge-preview')
  @Requires('members.merge')
  @Answers(200, MergePreview, 'Both members side by side, what is proposed, what would go over and what is in conflict')
  preview(@Param('id', ParseUUIDPipe) id: string, @Query() query: PreviewQuery): Promise<MergePreview> {
    return this.merges.preview(id, query.with);
  }

  @Post('members/:id/merge')
  @Requires('members.merge')
  @Answers(
    201,
    MergeResponse,
    'Make another member part of this one: what it owned comes over, its history stays its own, and its id leads here',
    [409, 412],
  )
  merge(@Param('id', ParseUUIDPipe) id: string, @Body() merge: MergeDto): Promise<JsonText> {
    return this.merges.merge(id, merge);
  }

  @Get('members/:id/merges')
  @Requires('merges.read')
  @Answers(200, MergeList, 'Which members became one with this one')
  list(@Param('id', ParseUUIDPipe) id: string): Promise<JsonText> {
    return this.merges.listOf(id);
  }

  @Post('merges/:id/reversal')
  @Requires('members.merge')
  @Answers(201, MergeResponse, 'Undo a merge as a whole; answers 409 with what stands in the way', [409])
  undo(@Param('id', ParseUUIDPipe) id: string): Promise<JsonText> {
    return this.merges.undo(id);
  }
}
