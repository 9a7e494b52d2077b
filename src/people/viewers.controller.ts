import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/requires';
import { Answers } from '../shared/http/answers';
import { ViewersResponse } from './dto/viewers.response';
import { Viewers } from './viewers.service';

@ApiTags('accounts')
@Controller('members')
export class ViewersController {
  constructor(private readonly viewers: Viewers) {}

  @Get(':id/viewers')
  @Requires('viewers.read')
  @Answers(200, ViewersResponse, 'Who may see what of this NGO, computed from the policy')
  of(@Param('id', ParseUUIDPipe) id: string): Promise<ViewersResponse> {
    return this.viewers.of(id);
  }
}
