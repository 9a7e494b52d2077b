import { Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/requires';
import { Answers } from '../shared/http/answers';
import type { JsonText } from '../shared/http/json-text';
import { MemberTagsResponse } from './dto/tag.dto';
import { TagsService } from './tags.service';

/** One tag at a time and without a version: two people who tag at once cannot overwrite each other, and each way undoes the other. */
@ApiTags('engagement')
@Controller('members/:memberId/tags')
export class MemberTagsController {
  constructor(private readonly tags: TagsService) {}

  @Get()
  @Requires('engagement.read')
  @Answers(200, MemberTagsResponse, 'The tags that a member carries')
  list(@Param('memberId', ParseUUIDPipe) memberId: string): Promise<JsonText> {
    return this.tags.ofMember(memberId);
  }

  @Put(':tagId')
  @Requires('engagement.write')
  @Answers(200, MemberTagsResponse, 'Tag a member; a tag that it carries stays', [409])
  add(
    @Param('memberId', ParseUUIDPipe) memberId: string,
    @Param('tagId', ParseUUIDPipe) tagId: string,
  ): Promise<JsonText> {
    return this.tags.add(memberId, tagId);
  }

  @Delete(':tagId')
  @Requires('engagement.write')
  @HttpCode(204)
  @Answers(204, undefined, 'Take a tag from a member')
  async remove(
    @Param('memberId', ParseUUIDPipe) memberId: string,
    @Param('tagId', ParseUUIDPipe) tagId: string,
  ): Promise<void> {
    await this.tags.remove(memberId, tagId);
  }
}
