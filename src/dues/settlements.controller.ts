import { Body, Controller, Delete, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/requires';
import { Answers } from '../shared/http/answers';
import { ExpectedVersion } from '../shared/http/expected-version';
import type { JsonText } from '../shared/http/json-text';
import { PaymentDto, TermResponse, WaiverDto } from './dto/term.dto';
import { SettlementsService } from './settlements.service';

@ApiTags('dues')
@Controller('terms/:id')
@Requires('dues.write')
export class SettlementsController {
  constructor(private readonly settlements: SettlementsService) {}

  @Post('payment')
  @Answers(201, TermResponse, 'Record that the dues were paid', [409])
  pay(@Param('id', ParseUUIDPipe) id: string, @Body() payment: PaymentDto): Promise<JsonText> {
    return this.settlements.pay(id, payment);
  }

  @Delete('payment')
  @Answers(200, TermResponse, 'Take a payment back that was recorded by mistake; the trail keeps it', [409])
  takePaymentBack(@Param('id', ParseUUIDPipe) id: string, @ExpectedVersion() version: number): Promise<JsonText> {
    return this.settlements.takePaymentBack(id, version);
  }

  @Post('waiver')
  @Answers(201, TermResponse, 'Waive the dues, with a reason', [409])
  waive(@Param('id', ParseUUIDPipe) id: string, @Body() waiver: WaiverDto): Promise<JsonText> {
    return this.settlements.waive(id, waiver);
  }

  @Delete('waiver')
  @Answers(200, TermResponse, 'Take a waiver back', [409])
  takeWaiverBack(@Param('id', ParseUUIDPipe) id: string, @ExpectedVersion() version: number): Promise<JsonText> {
    return this.settlements.takeWaiverBack(id, version);
  }
}
