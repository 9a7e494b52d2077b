import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Role } from '../access/policy';

/** A one-time link to an account of one role; only the digest of its token is kept. */
@Entity('invitations')
@Unique('uq_invitations_token_hash', ['tokenHash'])
@Check('ck_invitations_email_normalised', 'email = lower(email)')
@Check('ck_invitations_role', `role IN ('administrator', 'staff', 'coordinator', 'board')`)
@Check('ck_invitations_language', `language IN ('es', 'en')`)
@Check('ck_invitations_members', `(role = 'coordinator') = (cardinality(member_ids) > 0)`)
@Index('ix_invitations_email', { synchronize: false })
export class Invitation {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_invitations' }) id: string;
  @Column('text') email: string;
  @Column('text') role: Role;
  @Column('uuid', { name: 'member_ids', array: true, default: '{}' }) memberIds: string[];
  @Column('text', { default: 'es' }) language: 'es' | 'en';
  @Column('bytea', { name: 'token_hash' }) tokenHash: Buffer;
  @Column('uuid', { name: 'invited_by', nullable: true })
  @ForeignKey('accounts', { name: 'fk_invitations_invited_by' })
  invitedBy: string | null;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
  @Column('timestamptz', { name: 'accepted_at', nullable: true }) acceptedAt: Date | null;
  @Column('timestamptz', { name: 'revoked_at', nullable: true }) revokedAt: Date | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
}
