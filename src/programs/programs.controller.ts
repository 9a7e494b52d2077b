import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/requires';
import { Answers } from '../shared/http/answers';
import { ExpectedVersion } from '../shared/http/expected-version';
import type { JsonText } from '../shared/http/json-text';
import { CreateProgramDto, ProgramPage, ProgramResponse, UpdateProgramDto } from './dto/program.dto';
import { MemberProgramsQuery, ProgramsQuery } from './dto/programs.query';
import { ProgramsService } from './programs.service';

@ApiTags('programs')
@Controller()
export class ProgramsController {
  constructor(private readonly programs: ProgramsService) {}

  @Get('members/:memberId/programs')
  @Requires('programs.read')
  @Answers(200, ProgramPage, 'What a member does')
  listOf(@Param('memberId', ParseUUIDPipe) memberId: string, @Query() query: MemberProgramsQuery): Promise<JsonText> {
    return this.programs.listOf(memberId, query);
  }

  @Post('members/:memberId/programs')
  @Requires('programs.write')
  @Answers(201, ProgramResponse, 'Add a program of a member')
  create(@Param('memberId', ParseUUIDPipe) memberId: string, @Body() program: CreateProgramDto): Promise<JsonText> {
    return this.programs.create(memberId, program);
  }

  @Get('programs')
  @Requires('programs.read')
  @Answers(200, ProgramPage, 'Programs of the members within reach')
  list(@Query() query: ProgramsQuery): Promise<JsonText> {
    return this.programs.list(query);
  }

  @Get('programs/:id')
  @Requires('programs.read')
  @Answers(200, ProgramResponse, 'One program')
  read(@Param('id', ParseUUIDPipe) id: string): Promise<JsonText> {
    return this.programs.read(id);
  }

  @Patch('programs/:id')
  @Requires('programs.write')
  @Answers(200, ProgramResponse, 'Change a program')
  update(
    @Param('id', ParseUUIDPipe) id: string,
    @ExpectedVersion() version: number,
    @Body() change: UpdateProgramDto,
  ): Promise<JsonText> {
    return this.programs.update(id, version, change);
  }

  @Delete('programs/:id')
  @Requires('programs.write')
  @HttpCode(204)
  @Answers(204, undefined, 'End: today is the program’s last day')
  async end(@Param('id', ParseUUIDPipe) id: string, @ExpectedVersion() version: number): Promise<void> {
    await this.programs.end(id, version);
  }
}
