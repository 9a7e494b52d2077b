import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/requires';
import { Answers } from '../shared/http/answers';
import type { JsonText } from '../shared/http/json-text';
import { ExtendDto, ExtendedResponse, WithdrawExtensionDto } from './dto/extension.dto';
import { ObligationDetailResponse } from './dto/obligation.response';
import { ExtensionsService } from './extensions.service';

@ApiTags('cycles')
@Controller()
@Requires('obligations.extend')
export class ExtensionsController {
  constructor(private readonly extensions: ExtensionsService) {}

  @Post('obligations/:id/extension')
  @Answers(201, ObligationDetailResponse, 'Give a member more time: the due day stays beside it', [409])
  extend(@Param('id', ParseUUIDPipe) id: string, @Body() extension: ExtendDto): Promise<JsonText> {
    return this.extensions.extend(id, extension);
  }

  @Post('obligations/:id/extension/withdrawal')
  @Answers(201, ObligationDetailResponse, 'Take an extension back: the due day counts again', [409])
  withdraw(@Param('id', ParseUUIDPipe) id: string, @Body() withdrawal: WithdrawExtensionDto): Promise<JsonText> {
    return this.extensions.withdraw(id, withdrawal);
  }

  @Post('cycles/:id/extension')
  @Answers(201, ExtendedResponse, 'Give more time to everybody who has not handed in; who has longer keeps it', [409])
  extendAll(@Param('id', ParseUUIDPipe) id: string, @Body() extension: ExtendDto): Promise<ExtendedResponse> {
    return this.extensions.extendAll(id, extension);
  }
}
