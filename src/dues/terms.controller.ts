import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/requires';
import { Answers } from '../shared/http/answers';
import { ExpectedVersion } from '../shared/http/expected-version';
import type { JsonText } from '../shared/http/json-text';
import { CreateTermDto, TermPage, TermResponse, TotalsResponse, UpdateTermDto } from './dto/term.dto';
import { TermsQuery, TotalsQuery } from './dto/terms.query';
import { TermsService } from './terms.service';

@ApiTags('dues')
@Controller()
export class TermsController {
  constructor(private readonly terms: TermsService) {}

  @Get('members/:memberId/terms')
  @Requires('dues.read')
  @Answers(200, TermPage, 'What a member owes for its membership, or has paid')
  listOf(@Param('memberId', ParseUUIDPipe) memberId: string, @Query() query: TermsQuery): Promise<JsonText> {
    return this.terms.listOf(memberId, query);
  }

  @Post('members/:memberId/terms')
  @Requires('dues.write')
  @Answers(201, TermResponse, 'Write what a member owes for some days of its membership', [409])
  create(@Param('memberId', ParseUUIDPipe) memberId: string, @Body() term: CreateTermDto): Promise<JsonText> {
    return this.terms.create(memberId, term);
  }

  @Get('terms')
  @Requires('dues.read')
  @Answers(200, TermPage, 'The dues of the members within reach, the oldest first')
  list(@Query() query: TermsQuery): Promise<JsonText> {
    return this.terms.list(query);
  }

  @Get('terms/totals')
  @Requires('dues.read')
  @Answers(200, TotalsResponse, 'What the dues of a list come to, by currency and state')
  totals(@Query() query: TotalsQuery): Promise<JsonText> {
    return this.terms.totals(query);
  }

  @Get('terms/:id')
  @Requires('dues.read')
  @Answers(200, TermResponse, 'The dues of one term')
  read(@Param('id', ParseUUIDPipe) id: string): Promise<JsonText> {
    return this.terms.read(id);
  }

  @Patch('terms/:id')
  @Requires('dues.write')
  @Answers(200, TermResponse, 'Change a term; what is paid or waived keeps its amount', [409])
  update(
    @Param('id', ParseUUIDPipe) id: string,
    @ExpectedVersion() version: number,
    @Body() change: UpdateTermDto,
  ): Promise<JsonText> {
    return this.terms.update(id, version, change);
  }

  @Delete('terms/:id')
  @Requires('dues.write')
  @HttpCode(204)
  @Answers(204, undefined, 'Remove a term that was written by mistake, and is neither paid nor waived', [409])
  async remove(@Param('id', ParseUUIDPipe) id: string, @ExpectedVersion() version: number): Promise<void> {
    await this.terms.remove(id, version);
  }
}
