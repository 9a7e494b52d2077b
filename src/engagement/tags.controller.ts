import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/requires';
import { Answers } from '../shared/http/answers';
import { ExpectedVersion } from '../shared/http/expected-version';
import type { JsonText } from '../shared/http/json-text';
import { CreateTagDto, MergeTagDto, TagPage, TagResponse, TagsQuery, UpdateTagDto } from './dto/tag.dto';
import { TagsService } from './tags.service';

@ApiTags('engagement')
@Controller('tags')
export class TagsController {
  constructor(private readonly tags: TagsService) {}

  @Get()
  @Requires('engagement.read')
  @Answers(200, TagPage, 'The office’s tags')
  list(@Query() query: TagsQuery): Promise<JsonText> {
    return this.tags.list(query);
  }

  @Post()
  @Requires('engagement.write')
  @Answers(201, TagResponse, 'Make a tag')
  create(@Body() tag: CreateTagDto): Promise<JsonText> {
    return this.tags.create(tag);
  }

  @Get(':id')
  @Requires('engagement.read')
  @Answers(200, TagResponse, 'One tag')
  read(@Param('id', ParseUUIDPipe) id: string): Promise<JsonText> {
    return this.tags.read(id);
  }

  @Patch(':id')
  @Requires('engagement.write')
  @Answers(200, TagResponse, 'Rename a tag, retire it or bring it back', [409])
  update(
    @Param('id', ParseUUIDPipe) id: string,
    @ExpectedVersion() version: number,
    @Body() change: UpdateTagDto,
  ): Promise<JsonText> {
    return this.tags.update(id, version, change);
  }

  @Post(':id/merging')
  @Requires('engagement.write')
  @Answers(201, TagResponse, 'Merge a tag into another, which is answered', [409])
  merge(@Param('id', ParseUUIDPipe) id: string, @Body() { into }: MergeTagDto): Promise<JsonText> {
    return this.tags.merge(id, into);
  }
}
