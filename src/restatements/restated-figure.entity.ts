import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { FigureChecks, FigureColumns } from '../reporting/figure-columns';

/** A figure as a restatement would have it, beside the report's own, which stays as it was sealed until the approval. */
@Entity('restated_figures')
@FigureChecks('restated_figures')
@Unique('uq_restated_figures_figure', ['restatementId', 'figureId'])
@Index('ix_restated_figures_figure', ['figureId'])
@Index('ix_restated_figures_member', ['memberId'])
export class RestatedFigure extends FigureColumns {
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
  @Column('uuid', { name: 'updated_by', nullable: true })
  @ForeignKey('accounts', { name: 'fk_restated_figures_updated_by' })
  updatedBy: string | null;
}
