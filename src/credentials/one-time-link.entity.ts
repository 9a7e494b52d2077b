import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

export const LINK_PURPOSES = ['password-reset', 'email-change'] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

/** A link by mail that works once; only the digest of its token is kept. */
@Entity('one_time_links')
@Unique('uq_one_time_links_token_hash', ['tokenHash'])
@Check('ck_one_time_links_purpose', `purpose IN ('password-reset', 'email-change')`)
@Check('ck_one_time_links_email_normalised', 'email = lower(email)')
@Check('ck_one_time_links_email', `(purpose = 'email-change') = (email IS NOT NULL)`)
@Index('ix_one_time_links_account', { synchronize: false })
export class OneTimeLink {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_one_time_links' }) id: string;
  @Column('uuid', { name: 'account_id' })
  @ForeignKey('accounts', { name: 'fk_one_time_links_account' })
  accountId: string;
  @Column('text') purpose: LinkPurpose;
  /** The address that the account is to have. */
  @Column('text', { nullable: true }) email: string | null;
  @Column('bytea', { name: 'token_hash' }) tokenHash: Buffer;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
  @Column('timestamptz', { name: 'used_at', nullable: true }) usedAt: Date | null;
  @Column('timestamptz', { name: 'revoked_at', nullable: true }) revokedAt: Date | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
}
