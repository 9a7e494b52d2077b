import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../../access/requires';
import { Answers } from '../../shared/http/answers';
import { ExpectedVersion } from '../../shared/http/expected-version';
import {
  CreateImportMappingDto,
  ImportMappingList,
  ImportMappingResponse,
  ImportMappingsQuery,
  UpdateImportMappingDto,
} from './dto/import-mapping.dto';
import { ImportMappingsService } from './import-mappings.service';

@ApiTags('imports')
@Controller('import-mappings')
@Requires('imports.write')
export class ImportMappingsController {
  constructor(private readonly mappings: ImportMappingsService) {}

  @Get()
  @Answers(200, ImportMappingList, 'What the columns of known files hold, as the office has saved it')
  list(@Query() query: ImportMappingsQuery): Promise<ImportMappingList> {
    return this.mappings.list(query);
  }

  @Post()
  @Answers(201, ImportMappingResponse, 'Keep what the columns of a file hold, under a name')
  create(@Body() mapping: CreateImportMappingDto): Promise<ImportMappingResponse> {
    return this.mappings.create(mapping);
  }

  @Get(':id')
  @Answers(200, ImportMappingResponse, 'One saved mapping')
  read(@Param('id', ParseUUIDPipe) id: string): Promise<ImportMappingResponse> {
    return this.mappings.read(id);
  }

  @Patch(':id')
  @Answers(200, ImportMappingResponse, 'Rename a saved mapping, or let it say something else', [409])
  update(
    @Param('id', ParseUUIDPipe) id: string,
    @ExpectedVersion() version: number,
    @Body() change: UpdateImportMappingDto,
  ): Promise<ImportMappingResponse> {
    return this.mappings.update(id, version, change);
  }

  @Delete(':id')
  @HttpCode(204)
  @Answers(204, undefined, 'Delete a saved mapping; what was imported with it stays as it is')
  async remove(@Param('id', ParseUUIDPipe) id: string, @ExpectedVersion() version: number): Promise<void> {
    await this.mappings.remove(id, version);
  }
}
