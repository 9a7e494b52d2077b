import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { RequestState } from './change-request.values';

/** What an organisation asks to have changed, and what became of it. */
@Entity('change_requests')
@Check('ck_change_requests_state', `state IN ('pending', 'accepted', 'refused', 'withdrawn')`)
@Check('ck_change_requests_decided', `(state = 'pending') = (decided_at IS NULL)`)
@Check('ck_change_requests_reason', `state <> 'refused' OR btrim(reason) <> ''`)
@Index('ix_change_requests_member', ['memberId', 'id'])
@Index('ix_change_requests_state', ['state', 'id'])
export class ChangeRequest {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_change_requests' }) id: string;
  @Column('uuid', { name: 'member_id' }) @ForeignKey('members', { name: 'fk_change_requests_member' }) memberId: string;
  @Column('text', { default: 'pending' }) state: RequestState;
  @Column('text', { nullable: true }) note: string | null;
  @Column('uuid', { name: 'file_id' }) @ForeignKey('stored_files', { name: 'fk_change_requests_file' }) fileId: string;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('uuid', { name: 'requested_by', nullable: true })
  @ForeignKey('accounts', { name: 'fk_change_requests_requested_by' })
  requestedBy: string | null;
  @Column('uuid', { name: 'decided_by', nullable: true })
  @ForeignKey('accounts', { name: 'fk_change_requests_decided_by' })
  decidedBy: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
}
