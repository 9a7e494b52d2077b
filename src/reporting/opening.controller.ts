import { Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/requires';
import { CycleResponse } from '../cycles/dto/cycle.response';
import { Answers } from '../shared/http/answers';
import type { JsonText } from '../shared/http/json-text';
import { OpeningService } from './opening.service';

@ApiTags('cycles')
@Controller('cycles/:id/opening')
@Requires('cycles.write')
export class OpeningController {
  constructor(private readonly opening: OpeningService) {}

  @Post()
  @Answers(201, CycleResponse, 'Open a cycle: who is a member in it owes a report, and finds an empty one')
  open(@Param('id', ParseUUIDPipe) id: string): Promise<JsonText> {
    return this.opening.open(id);
  }
}
