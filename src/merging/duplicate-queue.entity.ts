import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A member that changed in what tells one from another; a trigger notes it. */
@Entity('duplicate_queue')
export class QueuedMember {
  @PrimaryColumn('uuid', { name: 'member_id', primaryKeyConstraintName: 'pk_duplicate_queue' })
  @ForeignKey('members', { name: 'fk_duplicate_queue_member' })
  memberId: string;
  @Column('timestamptz', { name: 'noted_at', default: () => 'now()' }) notedAt: Date;
}
