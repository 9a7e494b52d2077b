import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { IDENTIFIER_STATES, SCHEMES, VERIFICATION_MEANS } from './member.values';

/** What the tax office, the federal register or the coalition itself calls a member: unique in its scheme. */
@Entity('member_identifiers')
@Unique('uq_member_identifiers_scheme_value', ['scheme', 'value'])
@Unique('uq_member_identifiers_member_scheme', ['memberId', 'scheme'])
@Check('ck_member_identifiers_scheme', `scheme IN ('MX-RFC', 'MX-CLUNI', 'US-EIN', 'member-number', 'slug')`)
@Check('ck_member_identifiers_value', `value <> ''`)
@Check('ck_member_identifiers_state', `state IN ('unverified', 'verified', 'overridden')`)
@Check('ck_member_identifiers_means', `means IN ('certificate', 'authority', 'other')`)
@Check('ck_member_identifiers_override', `state <> 'overridden' OR btrim(override_reason) <> ''`)
export class MemberIdentifier {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_member_identifiers' }) id: string;
  @Column('uuid', { name: 'member_id' })
  @ForeignKey('members', { name: 'fk_member_identifiers_member' })
  memberId: string;
  @Column('text') scheme: (typeof SCHEMES)[number];
  @Column('text') value: string;
  @Column('text', { default: 'unverified' }) state: (typeof IDENTIFIER_STATES)[number];
  @Column('text', { name: 'override_reason', nullable: true }) overrideReason: string | null;
  /** Set by the database, as who acts: when the state was given, and by whom. */
  @Column({ type: 'timestamptz', name: 'decided_at', nullable: true, insert: false, update: false })
  decidedAt: Date | null;
  @Column({ type: 'uuid', name: 'decided_by', nullable: true, insert: false, update: false })
  @ForeignKey('accounts', { name: 'fk_member_identifiers_decided_by' })
  decidedBy: string | null;
  @Column('text', { nullable: true }) means: (typeof VERIFICATION_MEANS)[number] | null;
  @Column('text', { nullable: true }) note: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
}
