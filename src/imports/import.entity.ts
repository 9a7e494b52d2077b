import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Kind, Mapping } from './columns/fields';
import type { ImportState } from './import-states';

/** A file that came in, and what it would do. The register changes only when it is applied. */
@Entity('imports')
@Check('ck_imports_kind', `kind IN ('members', 'programs', 'contacts')`)
@Check('ck_imports_state', `state IN ('proposed', 'applying', 'applied', 'reversing', 'reversed')`)
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
  /** `applying` with a job that has failed or was cancelled is `proposed` again, `reversing` is `applied`: imports.queries.ts says so. */
  @Column('text') state: ImportState;
  @Column('uuid', { name: 'job_id', nullable: true })
  @ForeignKey('jobs', { name: 'fk_imports_job' })
  jobId: string | null;
  @Column('uuid', { name: 'created_by' })
  @ForeignKey('accounts', { name: 'fk_imports_created_by' })
  createdBy: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { name: 'applied_at', nullable: true }) appliedAt: Date | null;
  @Column('uuid', { name: 'reversal_job_id', nullable: true })
  @ForeignKey('jobs', { name: 'fk_imports_reversal_job' })
  reversalJobId: string | null;
  @Column('timestamptz', { name: 'reversed_at', nullable: true }) reversedAt: Date | null;
  @Column('int', { default: 1 }) version: number;
}
