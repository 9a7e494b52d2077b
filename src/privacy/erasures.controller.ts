import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/requires';
import { Answers } from '../shared/http/answers';
import type { JsonText } from '../shared/http/json-text';
import { KeepsNoAnswer } from '../shared/request/idempotency.interceptor';
import {
  CreateErasureDto,
  ErasurePage,
  ErasureResponse,
  ErasuresQuery,
  PersonSearchResponse,
  PersonTextsDto,
} from './dto/erasure.dto';
import { ErasuresService } from './erasures.service';

@ApiTags('privacy')
@Controller()
export class ErasuresController {
  constructor(private readonly erasures: ErasuresService) {}

  @Post('person-searches')
  @KeepsNoAnswer()
  @Requires('privacy.erase')
  @HttpCode(200)
  @Answers(200, PersonSearchResponse, 'Where somebody is named, in every table and file; nothing of the search is kept')
  search(@Body() person: PersonTextsDto): Promise<PersonSearchResponse> {
    return this.erasures.search(person);
  }

  @Get('erasures')
  @Requires('privacy.erase')
  @Answers(200, ErasurePage, 'Who erased how much, and when; never whom')
  list(@Query() query: ErasuresQuery): Promise<JsonText> {
    return this.erasures.list(query);
  }

  @Post('erasures')
  @KeepsNoAnswer()
  @Requires('privacy.erase')
  @Answers(201, ErasureResponse, 'Erase a person for good from tables, trail, texts beside seals and files', [409])
  erase(@Body() erasure: CreateErasureDto): Promise<JsonText> {
    return this.erasures.erase(erasure);
  }

  @Get('erasures/:id')
  @Requires('privacy.erase')
  @Answers(200, ErasureResponse, 'One erasure')
  read(@Param('id', ParseUUIDPipe) id: string): Promise<JsonText> {
    return this.erasures.read(id);
  }
}
