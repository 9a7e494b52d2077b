import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A browser session or a machine's token: the row is the truth, what the client holds is only a handle. */
@Entity('sessions')
@Unique('uq_sessions_handle_hash', ['handleHash'])
@Check('ck_sessions_carrier', `carrier IN ('browser', 'token')`)
@Check('ck_sessions_token_is_named', `carrier = 'browser' OR (name IS NOT NULL AND scopes IS NOT NULL)`)
@Index('ix_sessions_account', { synchronize: false })
export class Session {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_sessions' }) id: string;
  @Column('bytea', { name: 'handle_hash' }) handleHash: Buffer;
  @Column('uuid', { name: 'account_id' }) @ForeignKey('accounts', { name: 'fk_sessions_account' }) accountId: string;
  @Column('uuid', { name: 'grant_id' }) @ForeignKey('account_grants', { name: 'fk_sessions_grant' }) grantId: string;
  @Column('text') carrier: 'browser' | 'token';
  @Column('text', { nullable: true }) name: string | null;
  @Column('text', { array: true, nullable: true }) scopes: string[] | null;
  @Column('timestamptz', { name: 'authenticated_at', default: () => 'now()' }) authenticatedAt: Date;
  @Column('timestamptz', { name: 'second_factor_at', nullable: true }) secondFactorAt: Date | null;
  @Column('timestamptz', { name: 'last_seen_at', default: () => 'now()' }) lastSeenAt: Date;
  @Column('int', { name: 'idle_minutes', nullable: true }) idleMinutes: number | null;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;
  @Column('timestamptz', { name: 'revoked_at', nullable: true }) revokedAt: Date | null;
  /** What it was opened with, for its owner to know it by. */
  @Column('text', { nullable: true }) browser: string | null;
  @Column('text', { nullable: true }) system: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
}
