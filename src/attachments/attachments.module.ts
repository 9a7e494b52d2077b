import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ReportingModule } from '../reporting/reporting.module';
import { Attachment } from './attachment.entity';
import { AttachmentSweeper } from './attachment-sweeper';
import { AttachmentsController } from './attachments.controller';
import { AttachmentsQueries } from './attachments.queries';
import { AttachmentsService } from './attachments.service';

@Module({
  imports: [TypeOrmModule.forFeature([Attachment]), ReportingModule],
  controllers: [AttachmentsController],
  providers: [AttachmentsQueries, AttachmentsService, AttachmentSweeper],
  exports: [AttachmentsService],
})
export class AttachmentsModule {}
