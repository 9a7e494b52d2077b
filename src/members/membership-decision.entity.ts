import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { DECISION_KINDS } from './member.values';

/** Who decided what about a membership, when and why. Never changed: a mistake is put right by a correction. */
@Entity('membership_decisions')
@Check(
  'ck_membership_decisions_kind',
  `kind IN ('registration', 'application', 'admission', 'renewal', 'suspension', 'reinstatement', 'resignation', 'decline', 'correction')`,
)
@Index('ix_membership_decisions_member', ['memberId', 'decidedAt'])
export class MembershipDecision {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_membership_decisions' }) id: string;
  @Column('uuid', { name: 'member_id' })
  @ForeignKey('members', { name: 'fk_membership_decisions_member' })
  memberId: string;
  @Column('text') kind: (typeof DECISION_KINDS)[number];
  @Column('date', { name: 'effective_on' }) effectiveOn: string;
  @Column('date', { name: 'term_ends_on', nullable: true }) termEndsOn: string | null;
  @Column('date', { name: 'ends_on', nullable: true }) endsOn: string | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('text', { name: 'board_minute', nullable: true }) boardMinute: string | null;
  @Column('uuid', { name: 'decided_by', nullable: true })
  @ForeignKey('accounts', { name: 'fk_membership_decisions_decided_by' })
  decidedBy: string | null;
  @Column('timestamptz', { name: 'decided_at', default: () => 'now()' }) decidedAt: Date;
}
