import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('member_tags')
@Unique('uq_member_tags', ['memberId', 'tagId'])
@Index('ix_member_tags_tag', ['tagId', 'memberId'])
export class MemberTag {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_member_tags' }) id: string;
  @Column('uuid', { name: 'member_id' }) @ForeignKey('members', { name: 'fk_member_tags_member' }) memberId: string;
  @Column('uuid', { name: 'tag_id' }) @ForeignKey('tags', { name: 'fk_member_tags_tag' }) tagId: string;
  @Column('uuid', { name: 'added_by', nullable: true })
  @ForeignKey('accounts', { name: 'fk_member_tags_added_by' })
  addedBy: string | null;
  @Column('timestamptz', { name: 'added_at', default: () => 'now()' }) addedAt: Date;
}
