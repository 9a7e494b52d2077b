import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Who decided when and why that two members are one. `memberId` lives on; `mergedId` leads there. */
@Entity('member_merges')
@Check('ck_member_merges_two', 'member_id <> merged_id')
@Check('ck_member_merges_reversed', '(reversed_at IS NULL) = (reversed_by IS NULL)')
@Index('uq_member_merges_merged', { synchronize: false })
@Index('ix_member_merges_member', { synchronize: false })
export class MemberMerge {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_member_merges' }) id: string;
  @Column('uuid', { name: 'member_id' }) @ForeignKey('members', { name: 'fk_member_merges_member' }) memberId: string;
  @Column('uuid', { name: 'merged_id' }) @ForeignKey('members', { name: 'fk_member_merges_merged' }) mergedId: string;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('uuid', { name: 'merged_by' })
  @ForeignKey('accounts', { name: 'fk_member_merges_merged_by' })
  mergedBy: string;
  @Column('timestamptz', { name: 'merged_at', default: () => 'now()' }) mergedAt: Date;
  @Column('uuid', { name: 'reversed_by', nullable: true })
  @ForeignKey('accounts', { name: 'fk_member_merges_reversed_by' })
  reversedBy: string | null;
  @Column('timestamptz', { name: 'reversed_at', nullable: true }) reversedAt: Date | null;
}
