import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/*
 * What the board's page reads, kept by the transaction that seals: people per member, rolled up per cycle, sums per indicator, and a
 * counter that changes with each of them. `npm run figures:check` makes them anew from the seals and compares.
 */

@Entity('member_summaries')
@Check('ck_member_summaries_dimension', `dimension IN ('all', 'area', 'state', 'sex_age', 'disability')`)
@Check('ck_member_summaries_range', 'low BETWEEN 0 AND high')
@Index('ix_member_summaries_category', ['cycleId', 'dimension', 'category'])
export class MemberSummary {
  @PrimaryColumn('uuid', { name: 'cycle_id', primaryKeyConstraintName: 'pk_member_summaries' })
  @ForeignKey('cycles', { name: 'fk_member_summaries_cycle' })
  cycleId: string;
  @PrimaryColumn('uuid', { name: 'member_id', primaryKeyConstraintName: 'pk_member_summaries' })
  @ForeignKey('members', { name: 'fk_member_summaries_member' })
  memberId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_member_summaries' }) dimension: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_member_summaries' }) category: string;
  @Column('uuid', { name: 'seal_id' }) @ForeignKey('seals', { name: 'fk_member_summaries_seal' }) sealId: string;
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
export class IndicatorSummary {
  @PrimaryColumn('uuid', { name: 'cycle_id', primaryKeyConstraintName: 'pk_indicator_summaries' })
  @ForeignKey('cycles', { name: 'fk_indicator_summaries_cycle' })
  cycleId: string;
  @PrimaryColumn('uuid', { name: 'member_id', primaryKeyConstraintName: 'pk_indicator_summaries' })
  @ForeignKey('members', { name: 'fk_indicator_summaries_member' })
  memberId: string;
  @PrimaryColumn('uuid', { name: 'indicator_version_id', primaryKeyConstraintName: 'pk_indicator_summaries' })
  @ForeignKey('indicator_versions', { name: 'fk_indicator_summaries_indicator_version' })
  indicatorVersionId: string;
  @Column('uuid', { name: 'seal_id' }) @ForeignKey('seals', { name: 'fk_indicator_summaries_seal' }) sealId: string;
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
