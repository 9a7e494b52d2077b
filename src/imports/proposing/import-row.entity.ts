import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Candidate } from '../matching/matching';
import type { Action } from './proposing';

/** A row of a file as it was read, and what is proposed for it. Written by the thousand, in SQL. */
@Entity('import_rows')
@Check('ck_import_rows_action', `action IN ('create', 'update', 'unchanged', 'refused', 'duplicate', 'skip')`)
@Check('ck_import_rows_decision', `decision IN ('create', 'update', 'skip')`)
@Check('ck_import_rows_override_reason', `btrim(override_reason) <> ''`)
@Index('ix_import_rows_action', ['importId', 'action', 'number'])
export class ImportRow {
  @PrimaryColumn('uuid', { name: 'import_id', primaryKeyConstraintName: 'pk_import_rows' })
  @ForeignKey('imports', { name: 'fk_import_rows_import' })
  importId: string;
  @PrimaryColumn('int', { primaryKeyConstraintName: 'pk_import_rows' }) number: number;
  @Column('text', { array: true }) cells: string[];
  /** What will happen: the proposal, or the decision in its place. */
  @Column('text', { nullable: true }) action: Action | null;
  @Column('text', { nullable: true }) decision: 'create' | 'update' | 'skip' | null;
  /** Whose it is; of a row about a member itself the same as the record. */
  @Column('uuid', { name: 'member_id', nullable: true }) memberId: string | null;
  /** What it is, or was made into. */
  @Column('uuid', { name: 'record_id', nullable: true }) recordId: string | null;
  /** Whose it is by somebody's word. */
  @Column('uuid', { name: 'chosen_member_id', nullable: true }) chosenMemberId: string | null;
  /** Why an identifier that looks wrong is right: somebody's word, before the file's. */
  @Column('text', { name: 'override_reason', nullable: true }) overrideReason: string | null;
  /** What was read, with its normalised `names`, the `problems` of reading, and the `proposal` before any decision. */
  @Column('jsonb', { nullable: true }) parsed: object | null;
  @Column('jsonb', { default: [] }) changes: object[];
  @Column('jsonb', { default: [] }) problems: object[];
  @Column('jsonb', { default: [] }) candidates: Candidate[];
}
