import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What a reviewer asks to be looked at again: of one figure, or of the report as a whole. Each return is a round. */
@Entity('report_remarks')
@Check('ck_report_remarks_text', `btrim(text) <> ''`)
@Index('ix_report_remarks_report', ['reportId', 'round'])
@Index('ix_report_remarks_member', ['memberId'])
export class ReportRemark {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_report_remarks' }) id: string;
  @Column('uuid', { name: 'member_id' }) @ForeignKey('members', { name: 'fk_report_remarks_member' }) memberId: string;
  @Column('uuid', { name: 'report_id' }) @ForeignKey('reports', { name: 'fk_report_remarks_report' }) reportId: string;
  @Column('uuid', { name: 'figure_id', nullable: true })
  @ForeignKey('figures', { name: 'fk_report_remarks_figure' })
  figureId: string | null;
  @Column('int') round: number;
  @Column('text') text: string;
  @Column('uuid', { name: 'created_by' })
  @ForeignKey('accounts', { name: 'fk_report_remarks_created_by' })
  createdBy: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
}
