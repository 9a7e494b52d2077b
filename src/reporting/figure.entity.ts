import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { FigureChecks, FigureColumns } from './figure-columns';

/** What a program (or, without one, the member) reports by one indicator. Kept as typed, consistent or not. */
@Entity('figures')
@FigureChecks('figures')
@Unique('uq_figures_report_program_indicator', ['reportId', 'programId', 'indicatorVersionId']) // NULLS NOT DISTINCT, in the migration
@Index('ix_figures_program', ['programId'])
@Index('ix_figures_member', ['memberId'])
export class Figure extends FigureColumns {
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
  @Column('uuid', { name: 'updated_by', nullable: true })
  @ForeignKey('accounts', { name: 'fk_figures_updated_by' })
  updatedBy: string | null;
}
