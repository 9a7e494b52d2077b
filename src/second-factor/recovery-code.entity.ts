import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** For who has lost the phone: each works once, and only its keyed digest is kept. */
@Entity('recovery_codes')
@Index('ix_recovery_codes_account', ['accountId'])
export class RecoveryCode {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_recovery_codes' }) id: string;
  @Column('uuid', { name: 'account_id' })
  @ForeignKey('accounts', { name: 'fk_recovery_codes_account' })
  accountId: string;
  @Column('bytea', { name: 'code_hash' }) codeHash: Buffer;
  @Column('timestamptz', { name: 'used_at', nullable: true }) usedAt: Date | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
}
