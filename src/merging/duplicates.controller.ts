import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/requires';
import { Answers } from '../shared/http/answers';
import type { JsonText } from '../shared/http/json-text';
import { DismissalResponse, DismissDto, DuplicatePage, DuplicatesQuery } from './dto/duplicate.dto';
import { DuplicatesService } from './duplicates.service';

@ApiTags('merging')
@Controller('duplicates')
@Requires('members.merge')
export class DuplicatesController {
  constructor(private readonly duplicates: DuplicatesService) {}

  @Get()
  @Answers(200, DuplicatePage, 'Pairs of members that are likely one, with the reasons, the likeliest first')
  list(@Query() query: DuplicatesQuery): Promise<JsonText> {
    return this.duplicates.list(query);
  }

  @Post('dismissals')
  @Answers(201, DismissalResponse, 'Say that two members are two; it holds until one of them is named otherwise', [404])
  dismiss(@Body() pair: DismissDto): Promise<DismissalResponse> {
    return this.duplicates.dismiss(pair);
  }

  @Delete('dismissals/:id')
  @HttpCode(204)
  @Answers(204, undefined, 'Take back that two members are two', [404])
  async undo(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.duplicates.undo(id);
  }
}
