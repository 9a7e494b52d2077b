import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/**
 * How many more owed a report of a cycle, or reported, on a day of the coalition: rows are added up. Triggers on obligations and seals
 * write it, and `npm run figures:check` counts anew.
 */
@Entity('reporting_counts')
@Check('ck_reporting_counts_kind', `kind IN ('owed', 'reported')`)
@Index('ix_reporting_counts_cycle', ['cycleId', 'kind', 'day'])
export class ReportingCount {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'pk_reporting_counts',
  })
  id: string;
  @Column('uuid', { name: 'cycle_id' }) cycleId: string;
  @Column('text') kind: 'owed' | 'reported';
  @Column('date') day: string;
  /** Negative where obligations were taken back. */
  @Column('int') n: number;
}
