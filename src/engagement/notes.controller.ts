import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/requires';
import { Answers } from '../shared/http/answers';
import { ExpectedVersion } from '../shared/http/expected-version';
import type { JsonText } from '../shared/http/json-text';
import { CreateNoteDto, NotePage, NoteResponse, NotesQuery, UpdateNoteDto } from './dto/note.dto';
import { NotesService } from './notes.service';

@ApiTags('engagement')
@Controller()
export class NotesController {
  constructor(private readonly notes: NotesService) {}

  @Get('members/:memberId/notes')
  @Requires('engagement.read')
  @Answers(200, NotePage, 'The office’s notes on a member, pinned ones first')
  listOf(@Param('memberId', ParseUUIDPipe) memberId: string, @Query() query: NotesQuery): Promise<JsonText> {
    return this.notes.listOf(memberId, query);
  }

  @Post('members/:memberId/notes')
  @Requires('engagement.write')
  @Answers(201, NoteResponse, 'Write a note on a member')
  create(@Param('memberId', ParseUUIDPipe) memberId: string, @Body() note: CreateNoteDto): Promise<JsonText> {
    return this.notes.create(memberId, note);
  }

  @Get('notes/:id')
  @Requires('engagement.read')
  @Answers(200, NoteResponse, 'One note')
  read(@Param('id', ParseUUIDPipe) id: string): Promise<JsonText> {
    return this.notes.read(id);
  }

  @Patch('notes/:id')
  @Requires('engagement.write')
  @Answers(200, NoteResponse, 'Change a note, pin it, or bring it back')
  update(
    @Param('id', ParseUUIDPipe) id: string,
    @ExpectedVersion() version: number,
    @Body() change: UpdateNoteDto,
  ): Promise<JsonText> {
    return this.notes.update(id, version, change);
  }

  @Delete('notes/:id')
  @Requires('engagement.write')
  @HttpCode(204)
  @Answers(204, undefined, 'Take a note away; it is kept, and can be brought back')
  async end(@Param('id', ParseUUIDPipe) id: string, @ExpectedVersion() version: number): Promise<void> {
    await this.notes.end(id, version);
  }
}
