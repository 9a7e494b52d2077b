import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Role } from '../access/policy';

/** A role, and for coordinators the NGOs: an account may hold several, a session acts under one. */
@Entity('account_grants')
@Check('ck_account_grants_role', `role IN ('administrator', 'staff', 'coordinator', 'board')`)
@Check('ck_account_grants_members', `(role = 'coordinator') = (cardinality(member_ids) > 0)`)
@Index('ix_account_grants_account', { synchronize: false })
@Index('uq_account_grants_role', { synchronize: false })
@Index('ix_account_grants_members', { synchronize: false })
export class AccountGrant {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_account_grants' }) id: string;
  @Column('uuid', { name: 'account_id' })
  @ForeignKey('accounts', { name: 'fk_account_grants_account' })
  accountId: string;
  @Column('text') role: Role;
  @Column('uuid', { name: 'member_ids', array: true, default: '{}' }) memberIds: string[];
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
}
