import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

export const DOCUMENT_STATUSES = ['submitted', 'verified', 'rejected', 'withdrawn'] as const;
export type DocumentStatus = (typeof DOCUMENT_STATUSES)[number];

/** One version of a paper. Its `status` is what was decided; its state also depends on the day, and is the database's to say. */
@Entity('documents')
@Check('ck_documents_status', `status IN ('submitted', 'verified', 'rejected', 'withdrawn')`)
@Check('ck_documents_expiry', 'stated_expiry >= issued_on')
@Check('ck_documents_decided', `(decided_at IS NOT NULL) = (status IN ('verified', 'rejected'))`)
@Check('ck_documents_reason', `(reason IS NOT NULL) = (status = 'rejected')`)
@Index('ix_documents_member', ['memberId', 'createdAt', 'id'])
@Index('ix_documents_file', ['fileId'])
@Index('ix_documents_sent', ['createdAt', 'id'])
@Index('uq_documents_verified', { synchronize: false })
@Index('uq_documents_sent', { synchronize: false })
@Index('ix_documents_queue', { synchronize: false })
@Index('ix_documents_valid_until', { synchronize: false })
export class Document {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_documents' }) id: string;
  @Column('uuid', { name: 'member_id' }) @ForeignKey('members', { name: 'fk_documents_member' }) memberId: string;
  @Column('uuid', { name: 'type_id' }) @ForeignKey('document_types', { name: 'fk_documents_type' }) typeId: string;
  @Column('uuid', { name: 'file_id' }) @ForeignKey('stored_files', { name: 'fk_documents_file' }) fileId: string;
  @Column('date', { name: 'issued_on', nullable: true }) issuedOn: string | null;
  /** The last day, where the paper itself names one: it goes before the type's rule. */
  @Column('date', { name: 'stated_expiry', nullable: true }) statedExpiry: string | null;
  /** Set by the database from the two above and the type's rule. */
  @Column({ type: 'date', name: 'valid_until', nullable: true, insert: false, update: false }) validUntil:
    string | null;
  @Column('text', { nullable: true }) note: string | null;
  /** Sent by the office for the member. */
  @Column('boolean', { name: 'is_on_behalf', default: false }) isOnBehalf: boolean;
  @Column('text', { default: 'submitted' }) status: DocumentStatus;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('uuid', { name: 'created_by' })
  @ForeignKey('accounts', { name: 'fk_documents_created_by' })
  createdBy: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('uuid', { name: 'decided_by', nullable: true })
  @ForeignKey('accounts', { name: 'fk_documents_decided_by' })
  decidedBy: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Column('timestamptz', { name: 'superseded_at', nullable: true }) supersededAt: Date | null;
  @Column('int', { default: 1 }) version: number;
}
