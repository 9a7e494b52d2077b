import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { NotReportedCode } from '../reporting/not-reported';

/** A figure as a restatement would have it, beside the report's own, which stays as it was sealed until the approval. */
@Entity('restated_figures')
@Check('ck_restated_figures_state', `state IN ('empty', 'reported', 'not_reported')`)
@Check('ck_restated_figures_value', 'value >= 0')
@Check('ck_restated_figures_denominator', 'denominator >= 0')
@Check('ck_restated_figures_reported', `(state = 'reported') = (value IS NOT NULL)`)
@Check(
  'ck_restated_figures_not_reported_code',
  `not_reported_code IN ('not_measured', 'paused', 'not_available', 'not_applicable', 'other')`,
)
@Check(
  'ck_restated_figures_not_reported',
  `state <> 'not_reported' OR coalesce(btrim(not_reported_reason), '') <> '' OR coalesce(not_reported_code, 'other') <> 'other'`,
)
@Unique('uq_restated_figures_figure', ['restatementId', 'figureId'])
@Index('ix_restated_figures_figure', ['figureId'])
@Index('ix_restated_figures_member', ['memberId'])
export class RestatedFigure {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_restated_figures' }) id: string;
  @Column('uuid', { name: 'member_id' })
  @ForeignKey('members', { name: 'fk_restated_figures_member' })
  memberId: string;
  @Column('uuid', { name: 'restatement_id' })
  @ForeignKey('restatements', { name: 'fk_restated_figures_restatement' })
  restatementId: string;
  @Column('uuid', { name: 'figure_id' })
  @ForeignKey('figures', { name: 'fk_restated_figures_figure' })
  figureId: string;
  @Column('text') state: 'empty' | 'reported' | 'not_reported';
  @Column('numeric', { nullable: true }) value: string | null;
  @Column('numeric', { nullable: true }) denominator: string | null;
  @Column('jsonb', { default: {} }) cells: Record<string, Record<string, number>>;
  @Column('text', { name: 'not_reported_code', nullable: true }) notReportedCode: NotReportedCode | null;
  @Column('text', { name: 'not_reported_reason', nullable: true }) notReportedReason: string | null;
  @Column('text', { nullable: true }) note: string | null;
  @Column('int', { default: 1 }) version: number;
  @Column('uuid', { name: 'updated_by', nullable: true })
  @ForeignKey('accounts', { name: 'fk_restated_figures_updated_by' })
  updatedBy: string | null;
  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' }) updatedAt: Date;
}
