import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/requires';
import { Answers } from '../shared/http/answers';
import { ExpectedVersion } from '../shared/http/expected-version';
import type { JsonText } from '../shared/http/json-text';
import { PageQuery } from '../shared/http/pages';
import { DocumentTypesService } from './document-types.service';
import {
  CreateDocumentTypeDto,
  DocumentTypePage,
  DocumentTypeResponse,
  UpdateDocumentTypeDto,
} from './dto/document-type.dto';

@ApiTags('documents')
@Controller('document-types')
export class DocumentTypesController {
  constructor(private readonly types: DocumentTypesService) {}

  @Get()
  @Requires('document-types.read')
  @Answers(200, DocumentTypePage, 'Which papers the coalition asks for, in its own order')
  list(@Query() query: PageQuery): Promise<JsonText> {
    return this.types.list(query);
  }

  @Get(':id')
  @Requires('document-types.read')
  @Answers(200, DocumentTypeResponse, 'One type of paper')
  read(@Param('id', ParseUUIDPipe) id: string): Promise<JsonText> {
    return this.types.read(id);
  }

  @Post()
  @Requires('document-types.write')
  @Answers(201, DocumentTypeResponse, 'Ask for another type of paper')
  create(@Body() type: CreateDocumentTypeDto): Promise<JsonText> {
    return this.types.create(type);
  }

  @Patch(':id')
  @Requires('document-types.write')
  @Answers(200, DocumentTypeResponse, 'Change a type of paper; when its rule changes, its papers follow', [409])
  update(
    @Param('id', ParseUUIDPipe) id: string,
    @ExpectedVersion() version: number,
    @Body() change: UpdateDocumentTypeDto,
  ): Promise<JsonText> {
    return this.types.update(id, version, change);
  }
}
