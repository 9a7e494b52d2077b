import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MembersModule } from '../members/members.module';
import { SettingsModule } from '../settings/settings.module';
import './engagement.problems';
import { Interaction } from './interaction.entity';
import { InteractionsController } from './interactions.controller';
import { InteractionsQueries } from './interactions.queries';
import { InteractionsService } from './interactions.service';
import { MemberNote } from './member-note.entity';
import { MemberTag } from './member-tag.entity';
import { MemberTagsController } from './member-tags.controller';
import { NotesController } from './notes.controller';
import { NotesQueries } from './notes.queries';
import { NotesService } from './notes.service';
import { Tag } from './tag.entity';
import { TagsController } from './tags.controller';
import { TagsQueries } from './tags.queries';
import { TagsService } from './tags.service';

@Module({
  imports: [TypeOrmModule.forFeature([Interaction, MemberNote, MemberTag, Tag]), MembersModule, SettingsModule],
  controllers: [InteractionsController, MemberTagsController, NotesController, TagsController],
  providers: [InteractionsQueries, InteractionsService, NotesQueries, NotesService, TagsQueries, TagsService],
})
export class EngagementModule {}
