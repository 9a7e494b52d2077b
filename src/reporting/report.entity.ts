import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ReportState } from './report-states';

/** One report per obligation. Its figures have versions of their own: two people fill in different figures at once. */
@Entity('reports')
@Unique('uq_reports_obligation', ['obligationId'])
@Unique('uq_reports_folio', ['folio'])
@Check('ck_reports_state', `state IN ('draft', 'submitted', 'returned', 'approved')`)
@Check('ck_reports_unduplicated_people', 'unduplicated_people >= 0')
@Check('ck_reports_narrative_language', `narrative_language IN ('es', 'en')`)
@Check('ck_reports_nothing_reason', `NOT is_nothing_to_report OR btrim(nothing_reason) <> ''`)
@Check('ck_reports_soft_checks', 'soft_checks >= 0')
@Check('ck_reports_unexplained_checks', 'unexplained_checks BETWEEN 0 AND soft_checks')
@Index('ix_reports_cycle', ['cycleId', 'state'])
@Index('ix_reports_cycle_first_submitted', { synchronize: false }) // includes another column
@Index('ix_reports_member', ['memberId'])
@Index('ix_reports_submitted', { synchronize: false })
@Index('ix_reports_submitted_last', { synchronize: false })
@Index('ix_reports_waiting', { synchronize: false })
@Index('ix_reports_waiting_last', { synchronize: false })
export class Report {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_reports' }) id: string;
  @Column('uuid', { name: 'member_id' }) @ForeignKey('members', { name: 'fk_reports_member' }) memberId: string;
  @Column('uuid', { name: 'cycle_id' }) @ForeignKey('cycles', { name: 'fk_reports_cycle' }) cycleId: string;
  @Column('uuid', { name: 'obligation_id' })
  @ForeignKey('obligations', { name: 'fk_reports_obligation' })
  obligationId: string;
  @Column('text', { default: 'draft' }) state: ReportState;
  @Column('int', { name: 'unduplicated_people', nullable: true }) unduplicatedPeople: number | null;
  @Column('text', { name: 'unduplicated_reason', nullable: true }) unduplicatedReason: string | null;
  @Column('boolean', { name: 'is_nothing_to_report', default: false }) isNothingToReport: boolean;
  @Column('text', { name: 'nothing_reason', nullable: true }) nothingReason: string | null;
  @Column('text', { nullable: true }) narrative: string | null;
  @Column('text', { name: 'narrative_language', nullable: true }) narrativeLanguage: 'es' | 'en' | null;
  @Column('text', { nullable: true }) signatory: string | null;
  @Column('text', { nullable: true }) folio: string | null;
  @Column('timestamptz', { name: 'submitted_at', nullable: true }) submittedAt: Date | null;
  @Column('timestamptz', { name: 'first_submitted_at', nullable: true }) firstSubmittedAt: Date | null;
  @Column('uuid', { name: 'submitted_by', nullable: true })
  @ForeignKey('accounts', { name: 'fk_reports_submitted_by' })
  submittedBy: string | null;
  @Column('boolean', { name: 'is_filed_on_behalf', default: false }) isFiledOnBehalf: boolean;
  /** As it was submitted: what asked for a note, and what of it was left without one. */
  @Column('int', { name: 'soft_checks', default: 0 }) softChecks: number;
  @Column('int', { name: 'unexplained_checks', default: 0 }) unexplainedChecks: number;
  /** Since when it is not withdrawn any more. */
  @Column('timestamptz', { name: 'review_began_at', nullable: true }) reviewBeganAt: Date | null;
  @Column('uuid', { name: 'review_begun_by', nullable: true })
  @ForeignKey('accounts', { name: 'fk_reports_review_begun_by' })
  reviewBegunBy: string | null;
  /** When it was returned last; since then, while it still is, it waits for its member. */
  @Column('timestamptz', { name: 'returned_at', nullable: true }) returnedAt: Date | null;
  @Column('timestamptz', { name: 'approved_at', nullable: true }) approvedAt: Date | null;
  @Column('uuid', { name: 'last_edited_by', nullable: true })
  @ForeignKey('accounts', { name: 'fk_reports_last_edited_by' })
  lastEditedBy: string | null;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' }) updatedAt: Date;
}
