import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** Whom a special report is asked of. */
@Entity('cycle_members')
@Unique('uq_cycle_members', ['cycleId', 'memberId'])
@Index('ix_cycle_members_member', ['memberId'])
export class CycleMember {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_cycle_members' }) id: string;
  @Column('uuid', { name: 'cycle_id' }) @ForeignKey('cycles', { name: 'fk_cycle_members_cycle' }) cycleId: string;
  @Column('uuid', { name: 'member_id' }) @ForeignKey('members', { name: 'fk_cycle_members_member' }) memberId: string;
}
