import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A file that goes with a report. Of what was taken away the row stays, and its bytes for a day. */
@Entity('report_attachments')
@Unique('uq_report_attachments_file', ['fileId'])
@Check('ck_report_attachments_caption', 'char_length(caption) BETWEEN 1 AND 200')
@Check('ck_report_attachments_removed', '(removed_at IS NULL) = (removed_by IS NULL)')
@Index('ix_report_attachments_report', ['reportId', 'createdAt', 'id'])
@Index('ix_report_attachments_member', ['memberId'])
@Index('ix_report_attachments_removed', { synchronize: false })
export class Attachment {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_report_attachments' }) id: string;
  @Column('uuid', { name: 'member_id' })
  @ForeignKey('members', { name: 'fk_report_attachments_member' })
  memberId: string;
  @Column('uuid', { name: 'report_id' })
  @ForeignKey('reports', { name: 'fk_report_attachments_report' })
  reportId: string;
  @Column('uuid', { name: 'file_id' })
  @ForeignKey('stored_files', { name: 'fk_report_attachments_file' })
  fileId: string;
  @Column('text', { nullable: true }) caption: string | null;
  @Column('uuid', { name: 'created_by' })
  @ForeignKey('accounts', { name: 'fk_report_attachments_created_by' })
  createdBy: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('uuid', { name: 'removed_by', nullable: true })
  @ForeignKey('accounts', { name: 'fk_report_attachments_removed_by' })
  removedBy: string | null;
  @Column('timestamptz', { name: 'removed_at', nullable: true }) removedAt: Date | null;
  @Column('int', { default: 1 }) version: number;
}
