import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/audit.module';
import { MembersModule } from '../members/members.module';
import { SettingsModule } from '../settings/settings.module';
import { Document } from './document.entity';
import { DocumentReview } from './document-review';
import { DocumentType } from './document-type.entity';
import { DocumentTypesController } from './document-types.controller';
import { DocumentTypesService } from './document-types.service';
import { DocumentsController } from './documents.controller';
import { DocumentsQueries } from './documents.queries';
import { DocumentsService } from './documents.service';

@Module({
  imports: [TypeOrmModule.forFeature([Document, DocumentType]), AuditModule, MembersModule, SettingsModule],
  controllers: [DocumentsController, DocumentTypesController],
  exports: [DocumentsService],
  providers: [DocumentReview, DocumentTypesService, DocumentsQueries, DocumentsService],
})
export class DocumentsModule {}
