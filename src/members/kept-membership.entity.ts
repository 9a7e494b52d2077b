import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A member came, left, was suspended or was so no more: as the view `membership_changes` has it. A trigger writes it. */
@Entity('kept_membership_changes')
@Check(
  'ck_kept_membership_changes_passage',
  `passage IN ('joined', 'returned', 'resigned', 'lapsed', 'left', 'declined')`,
)
@Check('ck_kept_membership_changes_hold', `hold IN ('suspended', 'reinstated')`)
@Index('ix_kept_membership_changes_member', ['memberId'])
@Index('ix_kept_membership_changes_day', ['day'])
export class KeptMembershipChange {
  @PrimaryColumn('uuid', { name: 'period_id', primaryKeyConstraintName: 'pk_kept_membership_changes' })
  periodId: string;
  @Column('uuid', { name: 'member_id' }) memberId: string;
  @Column('date') day: string;
  @Column('text', { nullable: true }) passage: string | null;
  @Column('text', { nullable: true }) hold: string | null;
}

/** The day of the first active period in force, as the view `joining_days` has it; who never joins has none. A trigger writes it. */
@Entity('kept_joining_days')
export class KeptJoiningDay {
  @PrimaryColumn('uuid', { name: 'member_id', primaryKeyConstraintName: 'pk_kept_joining_days' }) memberId: string;
  @Column('date') day: string;
}
