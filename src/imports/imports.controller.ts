import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Requires } from '../access/requires';
import { UploadedForm } from '../shared/files/uploaded-form';
import { Answers } from '../shared/http/answers';
import { ExpectedVersion } from '../shared/http/expected-version';
import type { JsonText } from '../shared/http/json-text';
import { PageQuery } from '../shared/http/pages';
import { ImportFileDto, UpdateImportDto } from './dto/import.dto';
import { ImportPage, ImportResponse } from './dto/import.response';
import { ImportsService } from './imports.service';

@ApiTags('imports')
@Controller('imports')
@Requires('imports.write')
export class ImportsController {
  constructor(private readonly imports: ImportsService) {}

  @Post()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: ImportFileDto })
  @Answers(201, ImportResponse, 'Send a file; answers what each row would do. Nothing changes yet', [413, 415])
  receive(@Req() request: FastifyRequest): Promise<JsonText> {
    return this.imports.receive(new UploadedForm(request));
  }

  @Get()
  @Answers(200, ImportPage, 'Everybody’s imports, the newest first')
  list(@Query() query: PageQuery): Promise<JsonText> {
    return this.imports.list(query);
  }

  @Get(':id')
  @Answers(200, ImportResponse, 'One import')
  read(@Param('id', ParseUUIDPipe) id: string): Promise<JsonText> {
    return this.imports.read(id);
  }

  @Patch(':id')
  @Answers(200, ImportResponse, 'Say which column holds what; proposes anew and forgets decisions on rows', [409])
  remap(
    @Param('id', ParseUUIDPipe) id: string,
    @ExpectedVersion() version: number,
    @Body() change: UpdateImportDto,
  ): Promise<JsonText> {
    return this.imports.remap(id, version, change);
  }
}
