import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Kind, Mapping } from './fields';

/** A file that came in, and what it would do. The register changes only when it is applied. */
@Entity('imports')
@Check('ck_imports_kind', `kind IN ('members', 'programs', 'contacts')`)
@Check('ck_imports_state', `state IN ('proposed', 'applying', 'applied')`)
export class Import {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_imports' }) id: string;
  @Column('text') kind: Kind;
  @Column('text', { name: 'file_name' }) fileName: string;
  @Column('bytea', { name: 'file_hash' }) fileHash: Buffer;
  @Column('text', { nullable: true }) encoding: string | null;
  @Column('text', { nullable: true }) delimiter: string | null;
  @Column('text', { array: true }) columns: string[];
  @Column('jsonb') mapping: Mapping;
  @Column('int', { name: 'row_count' }) rowCount: number;
  @Column('jsonb', { default: {} }) counts: object;
  /** `applying` with a job that has failed or was cancelled is `proposed` again: imports.queries.ts says so. */
  @Column('text') state: 'proposed' | 'applying' | 'applied';
  @Column('uuid', { name: 'job_id', nullable: true })
  @ForeignKey('jobs', { name: 'fk_imports_job' })
  jobId: string | null;
  @Column('uuid', { name: 'created_by' })
  @ForeignKey('accounts', { name: 'fk_imports_created_by' })
  createdBy: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { name: 'applied_at', nullable: true }) appliedAt: Date | null;
  @Column('int', { default: 1 }) version: number;
}
