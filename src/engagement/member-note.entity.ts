import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What the office writes to itself about a member. */
@Entity('member_notes')
@Check('ck_member_notes_text', `btrim(text) <> ''`)
@Index('ix_member_notes_member', ['memberId', 'createdAt', 'id'])
@Index('ix_member_notes_words_trgm', { synchronize: false })
export class MemberNote {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_member_notes' }) id: string;
  @Column('uuid', { name: 'member_id' }) @ForeignKey('members', { name: 'fk_member_notes_member' }) memberId: string;
  @Column('text') text: string;
  /** Its normal form, which a trigger keeps: for the search alone. */
  @Column({ type: 'text', nullable: true, insert: false, update: false, select: false }) words: string | null;
  @Column('boolean', { name: 'is_pinned', default: false }) isPinned: boolean;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
  @Column('uuid', { name: 'created_by', nullable: true })
  @ForeignKey('accounts', { name: 'fk_member_notes_created_by' })
  createdBy: string | null;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' }) updatedAt: Date;
}
