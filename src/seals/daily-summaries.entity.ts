import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/*
 * By how much the sums of a cycle change on each day of the coalition, as a whole (`all`) and by area. `first…` counts first editions
 * alone, and never changes once the day is over. `npm run figures:check` makes them anew from the seals.
 */

@Entity('daily_summaries')
@Check('ck_daily_summaries_dimension', `dimension IN ('all', 'state', 'sex_age', 'disability')`)
@Check('ck_daily_summaries_first', 'first_members >= 0')
export class DailySummary {
  @PrimaryColumn('uuid', { name: 'cycle_id', primaryKeyConstraintName: 'pk_daily_summaries' })
  @ForeignKey('cycles', { name: 'fk_daily_summaries_cycle' })
  cycleId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_daily_summaries' }) area: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_daily_summaries' }) dimension: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_daily_summaries' }) category: string;
  @PrimaryColumn('date', { primaryKeyConstraintName: 'pk_daily_summaries' }) day: string;
  /** Negative where more was replaced on this day than sealed. */
  @Column('int') members: number;
  @Column('bigint') low: string;
  @Column('bigint') high: string;
  @Column('int', { name: 'first_members' }) firstMembers: number;
  @Column('bigint', { name: 'first_low' }) firstLow: string;
  @Column('bigint', { name: 'first_high' }) firstHigh: string;
}

const primaryKeyConstraintName = 'pk_daily_indicator_summaries';

@Entity('daily_indicator_summaries')
@Check('ck_daily_indicator_summaries_dimension', `dimension IN ('all', 'state', 'sex_age', 'disability')`)
@Check('ck_daily_indicator_summaries_first', 'first_members >= 0')
export class DailyIndicatorSummary {
  @PrimaryColumn('uuid', { name: 'cycle_id', primaryKeyConstraintName })
  @ForeignKey('cycles', { name: 'fk_daily_indicator_summaries_cycle' })
  cycleId: string;
  @PrimaryColumn('uuid', { name: 'indicator_version_id', primaryKeyConstraintName })
  @ForeignKey('indicator_versions', { name: 'fk_daily_indicator_summaries_version' })
  indicatorVersionId: string;
  /** `none`: what a member reports of itself. */
  @PrimaryColumn('text', { primaryKeyConstraintName }) area: string;
  @PrimaryColumn('text', { primaryKeyConstraintName }) dimension: string;
  @PrimaryColumn('text', { primaryKeyConstraintName }) category: string;
  @PrimaryColumn('date', { primaryKeyConstraintName }) day: string;
  @Column('int') members: number;
  @Column('numeric') value: string;
  @Column('numeric', { nullable: true }) denominator: string | null;
  @Column('int', { name: 'first_members' }) firstMembers: number;
  @Column('numeric', { name: 'first_value' }) firstValue: string;
  @Column('numeric', { name: 'first_denominator', nullable: true }) firstDenominator: string | null;
}
