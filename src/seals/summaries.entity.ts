import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/*
 * What the figures are read from, kept by the transaction that seals: people per member, what each program reported per indicator,
 * both rolled up per cycle, and a counter that changes with each of them. `npm run figures:check` makes them anew from the seals and
 * compares.
 */

/** The life of a seal's rows: from its sealing until a later edition takes its place. */
abstract class OfSeal {
  @Column('int') edition: number;
  @Column('timestamptz', { name: 'sealed_at' }) sealedAt: Date;
  @Column('timestamptz', { name: 'replaced_at', nullable: true }) replacedAt: Date | null;
}

@Entity('member_summaries')
@Check('ck_member_summaries_dimension', `dimension IN ('all', 'area', 'state', 'sex_age', 'disability')`)
@Check('ck_member_summaries_range', 'low BETWEEN 0 AND high')
@Check('ck_member_summaries_edition', 'edition > 0')
@Check('ck_member_summaries_replaced', 'replaced_at >= sealed_at')
@Index('ix_member_summaries_category', { synchronize: false })
@Index('uq_member_summaries_current', ['cycleId', 'dimension', 'category', 'memberId'], {
  unique: true,
  where: 'replaced_at IS NULL',
})
@Index('ix_member_summaries_member', ['memberId'])
export class MemberSummary extends OfSeal {
  @Column('uuid', { name: 'cycle_id' })
  @ForeignKey('cycles', { name: 'fk_member_summaries_cycle' })
  cycleId: string;
  @Column('uuid', { name: 'member_id' })
  @ForeignKey('members', { name: 'fk_member_summaries_member' })
  memberId: string;
  @PrimaryColumn('uuid', { name: 'seal_id', primaryKeyConstraintName: 'pk_member_summaries' })
  @ForeignKey('seals', { name: 'fk_member_summaries_seal' })
  sealId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_member_summaries' }) dimension: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_member_summaries' }) category: string;
  @Column('bigint') low: string;
  @Column('bigint') high: string;
}

@Entity('cycle_summaries')
@Check('ck_cycle_summaries_members', 'members >= 0')
export class CycleSummary {
  @PrimaryColumn('uuid', { name: 'cycle_id', primaryKeyConstraintName: 'pk_cycle_summaries' })
  @ForeignKey('cycles', { name: 'fk_cycle_summaries_cycle' })
  cycleId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_cycle_summaries' }) dimension: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_cycle_summaries' }) category: string;
  @Column('int') members: number;
  @Column('bigint') low: string;
  @Column('bigint') high: string;
}

@Entity('indicator_summaries')
@Unique('uq_indicator_summaries_figure', ['sealId', 'programId', 'indicatorVersionId'])
@Check('ck_indicator_summaries_edition', 'edition > 0')
@Check('ck_indicator_summaries_replaced', 'replaced_at >= sealed_at')
@Check('ck_indicator_summaries_area', '(area IS NULL) = (program_id IS NULL)')
@Index('ix_indicator_summaries_version', ['cycleId', 'indicatorVersionId', 'memberId'])
@Index('ix_indicator_summaries_program', ['programId'])
@Index('ix_indicator_summaries_member', ['memberId'])
export class IndicatorSummary extends OfSeal {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_indicator_summaries' }) id: string;
  @Column('uuid', { name: 'cycle_id' })
  @ForeignKey('cycles', { name: 'fk_indicator_summaries_cycle' })
  cycleId: string;
  @Column('uuid', { name: 'member_id' })
  @ForeignKey('members', { name: 'fk_indicator_summaries_member' })
  memberId: string;
  @Column('uuid', { name: 'seal_id' }) @ForeignKey('seals', { name: 'fk_indicator_summaries_seal' }) sealId: string;
  /** Null for what the member reported as a whole. */
  @Column('uuid', { name: 'program_id', nullable: true })
  @ForeignKey('programs', { name: 'fk_indicator_summaries_program' })
  programId: string | null;
  @Column('uuid', { name: 'indicator_version_id' })
  @ForeignKey('indicator_versions', { name: 'fk_indicator_summaries_indicator_version' })
  indicatorVersionId: string;
  @Column('text', { nullable: true }) area: string | null;
  @Column('numeric') value: string;
  @Column('numeric', { nullable: true }) denominator: string | null;
  @Column('jsonb') cells: Record<string, Record<string, number>>;
}

@Entity('cycle_indicator_summaries')
@Check('ck_cycle_indicator_summaries_members', 'members >= 0')
@Check('ck_cycle_indicator_summaries_dimension', `dimension IN ('all', 'area', 'state', 'sex_age', 'disability')`)
export class CycleIndicatorSummary {
  @PrimaryColumn('uuid', { name: 'cycle_id', primaryKeyConstraintName: 'pk_cycle_indicator_summaries' })
  @ForeignKey('cycles', { name: 'fk_cycle_indicator_summaries_cycle' })
  cycleId: string;
  @PrimaryColumn('uuid', { name: 'indicator_version_id', primaryKeyConstraintName: 'pk_cycle_indicator_summaries' })
  @ForeignKey('indicator_versions', { name: 'fk_cycle_indicator_summaries_version' })
  indicatorVersionId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_cycle_indicator_summaries' }) dimension: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_cycle_indicator_summaries' }) category: string;
  @Column('int') members: number;
  @Column('numeric') value: string;
  @Column('numeric', { nullable: true }) denominator: string | null;
}

@Entity('figures_editions')
export class FiguresEdition {
  @PrimaryColumn('uuid', { name: 'cycle_id', primaryKeyConstraintName: 'pk_figures_editions' })
  @ForeignKey('cycles', { name: 'fk_figures_editions_cycle' })
  cycleId: string;
  @Column('bigint') edition: string;
}
