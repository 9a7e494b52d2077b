import { Body, Controller, Get, Param, ParseIntPipe, ParseUUIDPipe, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/requires';
import { Answers } from '../shared/http/answers';
import { ExpectedVersion } from '../shared/http/expected-version';
import type { JsonText } from '../shared/http/json-text';
import { StandingDto, StandingResponse, StandingsResponse } from './dto/standing.dto';
import { FiscalYearPipe } from './fiscal-year.pipe';
import { StandingsService } from './standings.service';

@ApiTags('donataria')
@Controller('members/:id/donataria')
export class StandingsController {
  constructor(private readonly standings: StandingsService) {}

  @Get()
  @Requires('donataria.read')
  @Answers(200, StandingsResponse, 'What the tax office said of a member, year by year')
  of(@Param('id', ParseUUIDPipe) id: string): Promise<JsonText> {
    return this.standings.of(id);
  }

  @Get(':year')
  @Requires('donataria.read')
  @Answers(200, StandingResponse, 'One fiscal year; version 0 where nothing is known of it')
  ofYear(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('year', ParseIntPipe, FiscalYearPipe) year: number,
  ): Promise<JsonText> {
    return this.standings.ofYear(id, year);
  }

  @Put(':year')
  @Requires('donataria.write')
  @Answers(200, StandingResponse, 'Say what is known of a fiscal year; If-Match "0" where nothing was')
  set(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('year', ParseIntPipe, FiscalYearPipe) year: number,
    @ExpectedVersion() version: number,
    @Body() standing: StandingDto,
  ): Promise<JsonText> {
    return this.standings.set(id, year, version, standing);
  }
}
