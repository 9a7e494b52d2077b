import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Language } from '../shared/http/problem';
import type { Kind } from './kinds';
import type { Format } from './table-file';

/** A file out, which only its maker fetches. */
@Entity('exports')
@Check('ck_exports_kind', `kind IN ('members', 'programs', 'contacts', 'terms', 'dossier')`)
@Check('ck_exports_format', `format IN ('csv', 'xlsx', 'zip')`)
@Check('ck_exports_archive', `(kind = 'dossier') = (format = 'zip')`)
@Check('ck_exports_language', `language IN ('es', 'en')`)
@Index('ix_exports_account', ['accountId', 'createdAt'])
@Index('ix_exports_file', ['fileId'])
export class Export {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_exports' }) id: string;
  @Column('text') kind: Kind;
  @Column('text') format: Format;
  @Column('text') language: Language;
  /** As the list takes them. */
  @Column('jsonb') filters: object;
  @Column('uuid', { name: 'account_id' })
  @ForeignKey('accounts', { name: 'fk_exports_account' })
  accountId: string;
  /** What its maker acted under, and could see: who can see less does not get the file. */
  @Column('text') role: string;
  @Column('uuid', { name: 'member_ids', array: true }) memberIds: string[];
  @Column('uuid', { name: 'job_id', nullable: true })
  @ForeignKey('jobs', { name: 'fk_exports_job' })
  jobId: string | null;
  @Column('uuid', { name: 'file_id', nullable: true })
  @ForeignKey('stored_files', { name: 'fk_exports_file' })
  fileId: string | null;
  @Column('int', { name: 'row_count', nullable: true }) rowCount: number | null;
  @Column('timestamptz', { name: 'expires_at', nullable: true }) expiresAt: Date | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
}
