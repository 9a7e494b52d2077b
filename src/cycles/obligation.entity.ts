import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A member owes a report for a cycle, for the days it covers. What state that is in follows from the report and the day. */
@Entity('obligations')
@Unique('uq_obligations_cycle_member', ['cycleId', 'memberId'])
@Check('ck_obligations_covers', 'NOT isempty(covers)')
@Check('ck_obligations_extended', 'extended_to > due_on')
@Index('ix_obligations_due', { synchronize: false }) // of an expression
@Index('ix_obligations_timeliness', { synchronize: false }) // includes other columns
@Index('ix_obligations_owed', { synchronize: false }) // of an expression, and partial
@Index('ix_obligations_member', ['memberId'])
export class Obligation {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_obligations' }) id: string;
  @Column('uuid', { name: 'member_id' }) @ForeignKey('members', { name: 'fk_obligations_member' }) memberId: string;
  @Column('uuid', { name: 'cycle_id' }) @ForeignKey('cycles', { name: 'fk_obligations_cycle' }) cycleId: string;
  @Column('daterange') covers: string;
  @Column('date', { name: 'due_on' }) dueOn: string;
  @Column('date', { name: 'extended_to', nullable: true }) extendedTo: string | null;
  /** Follows the report by a trigger. */
  @Column('boolean', { name: 'is_handed_in', default: false }) isHandedIn: boolean;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
}
