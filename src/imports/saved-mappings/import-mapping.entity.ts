import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { Kind } from '../columns/fields';
import type { NamedColumn } from './saved-columns';

/** What the columns of somebody's files hold, kept under a name to be chosen again. */
@Entity('import_mappings')
@Check('ck_import_mappings_kind', `kind IN ('members', 'programs', 'contacts')`)
@Check('ck_import_mappings_name', `btrim(name) <> ''`)
@Check('ck_import_mappings_columns', `jsonb_typeof(columns) = 'array'`)
@Unique('uq_import_mappings_name', ['kind', 'name'])
export class ImportMapping {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_import_mappings' }) id: string;
  @Column('text') kind: Kind;
  @Column('text') name: string;
  @Column('jsonb') columns: NamedColumn[];
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' }) updatedAt: Date;
}
