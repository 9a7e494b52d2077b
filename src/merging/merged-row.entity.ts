import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** Of a row that a merge changed, the columns it changed: as they were, and as it left them. */
@Entity('merged_rows')
@Unique('uq_merged_rows_row', ['mergeId', 'tableName', 'rowId'])
@Index('ix_merged_rows_row', ['tableName', 'rowId'])
@Index('ix_merged_rows_member', ['memberId'])
export class MergedRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_merged_rows' }) id: string;
  @Column('uuid', { name: 'member_id' }) @ForeignKey('members', { name: 'fk_merged_rows_member' }) memberId: string;
  @Column('uuid', { name: 'merge_id' }) @ForeignKey('member_merges', { name: 'fk_merged_rows_merge' }) mergeId: string;
  @Column('text', { name: 'table_name' }) tableName: string;
  @Column('uuid', { name: 'row_id' }) rowId: string;
  @Column('jsonb') before: Record<string, unknown>;
  @Column('jsonb') after: Record<string, unknown>;
}
