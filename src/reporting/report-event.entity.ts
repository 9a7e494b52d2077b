import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What happened to a report, by whom, and in which words it was submitted: their hash. */
@Entity('report_events')
@Check(
  'ck_report_events_kind',
  `kind IN ('submitted', 'withdrawn', 'review_began', 'review_cancelled', 'returned', 'approved')`,
)
@Index('ix_report_events_report', ['reportId', 'at'])
@Index('ix_report_events_member', ['memberId'])
export class ReportEvent {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_report_events' }) id: string;
  @Column('uuid', { name: 'member_id' }) @ForeignKey('members', { name: 'fk_report_events_member' }) memberId: string;
  @Column('uuid', { name: 'report_id' }) @ForeignKey('reports', { name: 'fk_report_events_report' }) reportId: string;
  @Column('text') kind: 'submitted' | 'withdrawn' | 'review_began' | 'review_cancelled' | 'returned' | 'approved';
  @Column('uuid', { name: 'account_id' })
  @ForeignKey('accounts', { name: 'fk_report_events_account' })
  accountId: string;
  @Column('text', { name: 'acting_role' }) actingRole: string;
  @Column('timestamptz', { default: () => 'now()' }) at: Date;
  @Column('bytea', { name: 'content_hash', nullable: true }) contentHash: Buffer | null;
}
