import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The answer that a repeated POST gets again. */
@Entity('idempotency_keys')
export class IdempotencyKey {
  @PrimaryColumn('uuid', { name: 'account_id', primaryKeyConstraintName: 'pk_idempotency_keys' })
  @ForeignKey('accounts', { name: 'fk_idempotency_keys_account' })
  accountId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_idempotency_keys' }) key: string;
  @Column('bytea', { name: 'request_hash' }) requestHash: Buffer;
  @Column('int') status: number;
  @Column('jsonb') headers: object;
  @Column('text', { nullable: true }) body: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
}
