import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/requires';
import { Answers } from '../shared/http/answers';
import { ExpectedVersion } from '../shared/http/expected-version';
import {
  CreateSavedFilterDto,
  SavedFilterList,
  SavedFilterResponse,
  SavedFiltersQuery,
  UpdateSavedFilterDto,
} from './dto/saved-filter.dto';
import { SavedFiltersService } from './saved-filters.service';

@ApiTags('saved-filters')
@Controller('saved-filters')
export class SavedFiltersController {
  constructor(private readonly filters: SavedFiltersService) {}

  @Get()
  @Requires('account.own')
  @Answers(200, SavedFilterList, 'One’s own saved filters')
  list(@Query() query: SavedFiltersQuery): Promise<SavedFilterList> {
    return this.filters.list(query);
  }

  @Post()
  @Requires('account.own')
  @Answers(201, SavedFilterResponse, 'Keep a way of looking at a list')
  create(@Body() filter: CreateSavedFilterDto): Promise<SavedFilterResponse> {
    return this.filters.create(filter);
  }

  @Get(':id')
  @Requires('account.own')
  @Answers(200, SavedFilterResponse, 'One of one’s own saved filters')
  read(@Param('id', ParseUUIDPipe) id: string): Promise<SavedFilterResponse> {
    return this.filters.read(id);
  }

  @Patch(':id')
  @Requires('account.own')
  @Answers(200, SavedFilterResponse, 'Rename a saved filter, or let it say something else', [409])
  update(
    @Param('id', ParseUUIDPipe) id: string,
    @ExpectedVersion() version: number,
    @Body() change: UpdateSavedFilterDto,
  ): Promise<SavedFilterResponse> {
    return this.filters.update(id, version, change);
  }

  @Delete(':id')
  @Requires('account.own')
  @HttpCode(204)
  @Answers(204, undefined, 'Delete a saved filter')
  async remove(@Param('id', ParseUUIDPipe) id: string, @ExpectedVersion() version: number): Promise<void> {
    await this.filters.remove(id, version);
  }
}
