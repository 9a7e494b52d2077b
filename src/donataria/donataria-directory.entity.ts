import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { DirectoryEntry } from './directory-entries';

/** A year's directory as somebody sent it: what of it was kept, and when it was applied. */
@Entity('donataria_directories')
@Check('ck_donataria_directories_year', 'fiscal_year BETWEEN 2000 AND 2100')
@Index('ix_donataria_directories_created', ['createdAt', 'id'])
export class DonatariaDirectory {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_donataria_directories' }) id: string;
  @Column('int', { name: 'fiscal_year' }) fiscalYear: number;
  @Column('text', { name: 'file_name' }) fileName: string;
  @Column('int', { name: 'row_count' }) rowCount: number;
  @Column('jsonb') entries: DirectoryEntry[];
  @Column('int', { name: 'applied_count', nullable: true }) appliedCount: number | null;
  @Column('timestamptz', { name: 'applied_at', nullable: true }) appliedAt: Date | null;
  @Column('uuid', { name: 'created_by', nullable: true })
  @ForeignKey('accounts', { name: 'fk_donataria_directories_created_by' })
  createdBy: string | null;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
}
