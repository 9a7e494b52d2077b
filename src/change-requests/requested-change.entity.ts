import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ProtectedField } from './change-request.values';

/** One field of a request: what stood there when it was asked for, and what is to stand there. */
@Entity('requested_changes')
@Check('ck_requested_changes_field', `field IN ('legalName', 'legalForm', 'rfc', 'cluni', 'ein')`)
@Check('ck_requested_changes_differs', 'before IS DISTINCT FROM after')
@Index('ix_requested_changes_request', ['requestId'])
@Index('uq_requested_changes_pending', { synchronize: false })
export class RequestedChange {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_requested_changes' }) id: string;
  @Column('uuid', { name: 'member_id' })
  @ForeignKey('members', { name: 'fk_requested_changes_member' })
  memberId: string;
  @Column('uuid', { name: 'request_id' })
  @ForeignKey('change_requests', { name: 'fk_requested_changes_request' })
  requestId: string;
  @Column('text') field: ProtectedField;
  @Column('text', { nullable: true }) before: string | null;
  @Column('text', { nullable: true }) after: string | null;
  @Column('text', { name: 'override_reason', nullable: true }) overrideReason: string | null;
  @Column('boolean', { name: 'is_pending', default: true }) isPending: boolean;
}
