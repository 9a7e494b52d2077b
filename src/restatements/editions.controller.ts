import { Controller, Get, Param, ParseIntPipe, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/requires';
import {
  MemberSealsResponse,
  SealComparisonResponse,
  SealedReportResponse,
  SealListResponse,
} from '../seals/dto/seal.response';
import { Answers } from '../shared/http/answers';
import { ChangesQuery, EditionsQuery, MemberSealsQuery } from './dto/editions.query';
import { EditionsService } from './editions.service';

/** What is sealed of a report: as first approved, as restated, as of a day. */
@ApiTags('restatements')
@Controller()
@Requires('reports.read')
export class EditionsController {
  constructor(private readonly editions: EditionsService) {}

  @Get('reports/:id/seals')
  @Answers(200, SealListResponse, 'The editions of a sealed report, the first approval first, and what each changed')
  list(@Param('id', ParseUUIDPipe) id: string, @Query() query: EditionsQuery): Promise<SealListResponse> {
    return this.editions.list(id, query);
  }

  @Get('reports/:id/seals/:edition')
  @Answers(200, SealedReportResponse, 'A sealed report as it was, with the names and definitions of its time')
  one(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('edition', ParseIntPipe) edition: number,
  ): Promise<SealedReportResponse> {
    return this.editions.one(id, edition);
  }

  @Get('reports/:id/changes')
  @Answers(200, SealComparisonResponse, 'What one edition tells differently from another, figure by figure')
  compare(@Param('id', ParseUUIDPipe) id: string, @Query() query: ChangesQuery): Promise<SealComparisonResponse> {
    return this.editions.compare(id, query);
  }

  @Get('members/:id/seals')
  @Answers(200, MemberSealsResponse, 'A member’s sealed reports: as restated, as first approved, or as of a day')
  ofMember(@Param('id', ParseUUIDPipe) id: string, @Query() query: MemberSealsQuery): Promise<MemberSealsResponse> {
    return this.editions.ofMember(id, query);
  }
}
