import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** What an app on somebody's phone knows too. Encrypted; `offeredSecret` until a code has shown that it arrived. */
@Entity('second_factors')
@Unique('uq_second_factors_account', ['accountId'])
@Check('ck_second_factors_confirmed', '(secret IS NULL) = (confirmed_at IS NULL)')
export class SecondFactorRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_second_factors' }) id: string;
  @Column('uuid', { name: 'account_id' })
  @ForeignKey('accounts', { name: 'fk_second_factors_account' })
  accountId: string;
  @Column('bytea', { nullable: true }) secret: Buffer | null;
  @Column('bytea', { name: 'offered_secret', nullable: true }) offeredSecret: Buffer | null;
  /** No step at or before it is accepted again. */
  @Column('bigint', { name: 'last_step', nullable: true }) lastStep: string | null;
  @Column('timestamptz', { name: 'confirmed_at', nullable: true }) confirmedAt: Date | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
}
