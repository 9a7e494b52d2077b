import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { InteractionKind } from './interactions.rules';

/** A call, meeting, visit or e-mail with a member, and what was promised in it. */
@Entity('interactions')
@Check('ck_interactions_kind', `kind IN ('call', 'meeting', 'visit', 'email')`)
@Check('ck_interactions_summary', `btrim(summary) <> ''`)
@Check('ck_interactions_follow_up', 'follow_up_on IS NOT NULL OR (follow_up IS NULL AND followed_up_on IS NULL)')
@Index('ix_interactions_member', ['memberId', 'happenedOn', 'id'])
@Index('ix_interactions_happened', ['happenedOn', 'id'])
@Index('ix_interactions_to_do', { synchronize: false })
@Index('ix_interactions_words_trgm', { synchronize: false })
@Index('ix_interactions_contact', ['contactId'])
export class Interaction {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_interactions' }) id: string;
  @Column('uuid', { name: 'member_id' }) @ForeignKey('members', { name: 'fk_interactions_member' }) memberId: string;
  @Column('text') kind: InteractionKind;
  @Column('date', { name: 'happened_on' }) happenedOn: string;
  @Column('uuid', { name: 'contact_id', nullable: true })
  @ForeignKey('contacts', { name: 'fk_interactions_contact' })
  contactId: string | null;
  @Column('text') summary: string;
  /** Its normal form, which a trigger keeps: for the search alone. */
  @Column({ type: 'text', nullable: true, insert: false, update: false, select: false }) words: string | null;
  @Column('date', { name: 'follow_up_on', nullable: true }) followUpOn: string | null;
  @Column('text', { name: 'follow_up', nullable: true }) followUp: string | null;
  @Column('date', { name: 'followed_up_on', nullable: true }) followedUpOn: string | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
  @Column('uuid', { name: 'created_by', nullable: true })
  @ForeignKey('accounts', { name: 'fk_interactions_created_by' })
  createdBy: string | null;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' }) updatedAt: Date;
}
