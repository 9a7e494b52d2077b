import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { IDENTIFIER_STATES, SCHEMES } from './member.values';

/** What the tax office, the federal register or the coalition itself calls a member: unique in its scheme. */
@Entity('member_identifiers')
@Unique('uq_member_identifiers_scheme_value', ['scheme', 'value'])
@Unique('uq_member_identifiers_member_scheme', ['memberId', 'scheme'])
@Check('ck_member_identifiers_scheme', `scheme IN ('MX-RFC', 'MX-CLUNI', 'US-EIN', 'member-number', 'slug')`)
@Check('ck_member_identifiers_value', `value <> ''`)
@Check('ck_member_identifiers_state', `state IN ('unverified', 'verified', 'overridden')`)
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
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
}
