import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A paper that came with an application. It has been taken back when its file has no bytes any more. */
@Entity('application_documents')
@Check('ck_application_documents_expiry', 'stated_expiry >= issued_on')
@Unique('uq_application_documents_file', ['fileId'])
@Index('ix_application_documents_application', ['applicationId', 'createdAt', 'id'])
export class ApplicationDocument {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_application_documents' }) id: string;
  @Column('uuid', { name: 'application_id' })
  @ForeignKey('applications', { name: 'fk_application_documents_application' })
  applicationId: string;
  @Column('uuid', { name: 'type_id' })
  @ForeignKey('document_types', { name: 'fk_application_documents_type' })
  typeId: string;
  @Column('uuid', { name: 'file_id' })
  @ForeignKey('stored_files', { name: 'fk_application_documents_file' })
  fileId: string;
  @Column('date', { name: 'issued_on', nullable: true }) issuedOn: string | null;
  @Column('date', { name: 'stated_expiry', nullable: true }) statedExpiry: string | null;
  @Column('text', { nullable: true }) note: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
}
