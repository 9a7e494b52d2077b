import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { NotReportedCode } from './not-reported';

/** What a program (or, without one, the member) reports by one indicator. Kept as typed, consistent or not. */
@Entity('figures')
@Check('ck_figures_state', `state IN ('empty', 'reported', 'not_reported')`)
@Check('ck_figures_value', 'value >= 0')
@Check('ck_figures_denominator', 'denominator >= 0')
@Check('ck_figures_reported', `(state = 'reported') = (value IS NOT NULL)`)
@Check(
  'ck_figures_not_reported_code',
  `not_reported_code IN ('not_measured', 'paused', 'not_available', 'not_applicable', 'other')`,
)
@Check(
  'ck_figures_not_reported',
  `state <> 'not_reported' OR coalesce(btrim(not_reported_reason), '') <> '' OR coalesce(not_reported_code, 'other') <> 'other'`,
)
@Unique('uq_figures_report_program_indicator', ['reportId', 'programId', 'indicatorVersionId']) // NULLS NOT DISTINCT, in the migration
@Index('ix_figures_program', ['programId'])
@Index('ix_figures_member', ['memberId'])
export class Figure {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_figures' }) id: string;
  @Column('uuid', { name: 'member_id' }) @ForeignKey('members', { name: 'fk_figures_member' }) memberId: string;
  @Column('uuid', { name: 'report_id' }) @ForeignKey('reports', { name: 'fk_figures_report' }) reportId: string;
  @Column('uuid', { name: 'program_id', nullable: true })
  @ForeignKey('programs', { name: 'fk_figures_program' })
  programId: string | null;
  @Column('uuid', { name: 'indicator_version_id' })
  @ForeignKey('indicator_versions', { name: 'fk_figures_indicator_version' })
  indicatorVersionId: string;
  @Column('text', { default: 'empty' }) state: 'empty' | 'reported' | 'not_reported';
  @Column('numeric', { nullable: true }) value: string | null;
  @Column('numeric', { nullable: true }) denominator: string | null;
  @Column('jsonb', { default: {} }) cells: Record<string, Record<string, number>>;
  @Column('text', { name: 'not_reported_code', nullable: true }) notReportedCode: NotReportedCode | null;
  @Column('text', { name: 'not_reported_reason', nullable: true }) notReportedReason: string | null;
  @Column('text', { nullable: true }) note: string | null;
  @Column('int', { default: 1 }) version: number;
  @Column('uuid', { name: 'updated_by', nullable: true })
  @ForeignKey('accounts', { name: 'fk_figures_updated_by' })
  updatedBy: string | null;
  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' }) updatedAt: Date;
}
