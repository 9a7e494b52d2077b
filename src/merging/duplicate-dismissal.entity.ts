import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Somebody looked at a pair and said that they are two. It holds for the names that were looked at. */
@Entity('duplicate_dismissals')
@Check('ck_duplicate_dismissals_order', 'member_id < other_id')
@Index('uq_duplicate_dismissals_pair', { synchronize: false })
@Index('ix_duplicate_dismissals_other', ['otherId'])
export class DuplicateDismissal {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_duplicate_dismissals' }) id: string;
  @Column('uuid', { name: 'member_id' })
  @ForeignKey('members', { name: 'fk_duplicate_dismissals_member' })
  memberId: string;
  @Column('uuid', { name: 'other_id' })
  @ForeignKey('members', { name: 'fk_duplicate_dismissals_other' })
  otherId: string;
  @Column('text', { array: true }) names: string[];
  @Column('uuid', { name: 'dismissed_by' })
  @ForeignKey('accounts', { name: 'fk_duplicate_dismissals_dismissed_by' })
  dismissedBy: string;
  @Column('timestamptz', { name: 'dismissed_at', default: () => 'now()' }) dismissedAt: Date;
  @Column('timestamptz', { name: 'undone_at', nullable: true }) undoneAt: Date | null;
}
