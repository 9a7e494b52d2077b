import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { COURSE_STATUSES, MEMBER_STATUSES } from './member.values';

/** The status of a member over some days. Superseded ones stay: what was known then can still be asked. */
@Entity('membership_periods')
@Index('ix_membership_periods_decision', ['decisionId'])
@Index('ix_membership_periods_superseded_by', ['supersededBy'])
@Index('ix_membership_periods_joined', { synchronize: false })
@Index('ix_membership_periods_until', { synchronize: false })
@Index('ix_membership_periods_order', { synchronize: false })
@Exclusion(
  'ex_membership_periods_one_status',
  'USING gist (member_id WITH =, during WITH &&) WHERE (superseded_at IS NULL)',
  { deferrable: 'INITIALLY IMMEDIATE' },
)
@Check(
  'ck_membership_periods_status',
  `status IN ('prospect', 'applicant', 'active', 'grace', 'lapsed', 'suspended', 'resigned', 'declined')`,
)
@Check(
  'ck_membership_periods_otherwise',
  `otherwise IS NULL OR status = 'suspended' AND otherwise IN ('active', 'grace', 'lapsed')`,
)
@Check('ck_membership_periods_not_empty', 'NOT isempty(during)')
@Index('ix_membership_periods_member', ['memberId', 'recordedAt'])
export class MembershipPeriod {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_membership_periods' }) id: string;
  @Column('uuid', { name: 'member_id' })
  @ForeignKey('members', { name: 'fk_membership_periods_member' })
  memberId: string;
  @Column('text') status: (typeof MEMBER_STATUSES)[number];
  /** Of a suspension: what the member would be on these days without it. */
  @Column('text', { nullable: true }) otherwise: (typeof COURSE_STATUSES)[number] | null;
  /** Text both ways; PostgreSQL keeps it half-open: `[2026-01-01,2027-01-01)`. */
  @Column('daterange') during: string;
  @Column('uuid', { name: 'decision_id' })
  @ForeignKey('membership_decisions', { name: 'fk_membership_periods_decision' })
  decisionId: string;
  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' }) recordedAt: Date;
  @Column('timestamptz', { name: 'superseded_at', nullable: true }) supersededAt: Date | null;
  @Column('uuid', { name: 'superseded_by', nullable: true })
  @ForeignKey('membership_decisions', { name: 'fk_membership_periods_superseded_by' })
  supersededBy: string | null;
}
