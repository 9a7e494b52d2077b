import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A person who signs in. */
@Entity('accounts')
@Unique('uq_accounts_email', ['email'])
@Check('ck_accounts_email_normalised', 'email = lower(email)')
@Check('ck_accounts_language', `language IN ('es', 'en')`)
@Check('ck_accounts_status', `status IN ('active', 'deactivated')`)
export class Account {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_accounts' }) id: string;
  @Column('text') email: string;
  @Column('text') name: string;
  @Column('text', { default: 'es' }) language: 'es' | 'en';
  @Column('text', { name: 'password_hash', nullable: true, select: false }) passwordHash: string | null;
  @Column('timestamptz', { name: 'password_changed_at', nullable: true }) passwordChangedAt: Date | null;
  @Column('text', { default: 'active' }) status: 'active' | 'deactivated';
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
}
