import { PartialType } from '@nestjs/swagger';
import { Choice, Flag, Id, Instant, Text, Whole } from '../../shared/http/fields';
import { PageOf, PageQuery } from '../../shared/http/pages';

export class CreateNoteDto {
  @Text({ min: 1, max: 5000, example: 'Prefieren que se les llame por la tarde.' }) text: string;
  @Flag({ optional: true, description: 'Stands before the others.' }) isPinned?: boolean;
}

export class UpdateNoteDto extends PartialType(CreateNoteDto, { skipNullProperties: false }) {
  @Flag({ optional: true, description: 'False brings a note back that was taken away.' }) isEnded?: boolean;
}

export class NotesQuery extends PageQuery {
  @Choice(['ended'], { optional: true, example: undefined, description: 'Those that were taken away too.' })
  include?: 'ended';
}

export class NoteResponse {
  @Id() id: string;
  @Id() memberId: string;
  @Text({ max: 5000 }) text: string;
  @Flag() isPinned: boolean;
  @Text({ nullable: true, max: 200, example: 'Sergio Espigas (demo)' }) author: string | null;
  @Instant() createdAt: string;
  @Instant() updatedAt: string;
  @Instant({ nullable: true, example: null }) endedAt: string | null;
  @Whole({ example: 1 }) version: number;
}

export class NotePage extends PageOf(NoteResponse) {}
