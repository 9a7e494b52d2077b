import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { RemarkField } from './reopened';
import type { Remarked } from './report-document';

/** What a reviewer asks to be looked at again: a figure, a program, a paragraph, or the report as a whole. Each return is a round. */
@Entity('report_remarks')
@Check('ck_report_remarks_text', `btrim(text) <> ''`)
@Check('ck_report_remarks_field', `field IN ('unduplicatedPeople', 'narrative', 'isNothingToReport')`)
@Check('ck_report_remarks_anchor', 'num_nonnulls(figure_id, program_id, field) <= 1')
@Index('ix_report_remarks_report', ['reportId', 'round'])
@Index('ix_report_remarks_member', ['memberId'])
@Index('ix_report_remarks_program', { synchronize: false })
export class ReportRemark {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_report_remarks' }) id: string;
  @Column('uuid', { name: 'member_id' }) @ForeignKey('members', { name: 'fk_report_remarks_member' }) memberId: string;
  @Column('uuid', { name: 'report_id' }) @ForeignKey('reports', { name: 'fk_report_remarks_report' }) reportId: string;
  @Column('uuid', { name: 'figure_id', nullable: true })
  @ForeignKey('figures', { name: 'fk_report_remarks_figure' })
  figureId: string | null;
  @Column('uuid', { name: 'program_id', nullable: true })
  @ForeignKey('programs', { name: 'fk_report_remarks_program' })
  programId: string | null;
  @Column('text', { nullable: true }) field: RemarkField | null;
  /** What stood there when it was made; null in remarks from before that was kept. */
  @Column('jsonb', { nullable: true }) before: Remarked | null;
  @Column('int') round: number;
  @Column('text') text: string;
  @Column('uuid', { name: 'created_by' })
  @ForeignKey('accounts', { name: 'fk_report_remarks_created_by' })
  createdBy: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
}
