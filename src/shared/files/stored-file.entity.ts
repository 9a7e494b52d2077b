import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A file that we keep. The row is the truth: what no row names is swept away. */
@Entity('stored_files')
@Check('ck_stored_files_size', 'size > 0')
@Unique('uq_stored_files_storage_key', ['storageKey'])
@Index('ix_stored_files_member', ['memberId'])
@Index('ix_stored_files_application', { synchronize: false })
export class StoredFile {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_stored_files' }) id: string;
  /** Null for what the coalition's office or an account keeps for itself, such as an export. */
  @Column('uuid', { name: 'member_id', nullable: true })
  @ForeignKey('members', { name: 'fk_stored_files_member' })
  memberId: string | null;
  /** Set by the database: the application under whose role it was written. */
  @Column('uuid', { name: 'application_id', nullable: true, default: () => 'acting_application_id()' })
  @ForeignKey('applications', { name: 'fk_stored_files_application' })
  applicationId: string | null;
  @Column('text') name: string;
  @Column('text', { name: 'media_type' }) mediaType: string;
  @Column('bigint') size: string;
  @Column('text') sha256: string;
  @Column('text', { name: 'storage_key' }) storageKey: string;
  @Column('boolean', { name: 'is_encrypted' }) isEncrypted: boolean;
  @Column('uuid', { name: 'created_by', nullable: true })
  @ForeignKey('accounts', { name: 'fk_stored_files_created_by' })
  createdBy: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  /** Since when the bytes are gone. */
  @Column('timestamptz', { name: 'removed_at', nullable: true }) removedAt: Date | null;
}
