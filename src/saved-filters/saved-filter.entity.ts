import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** A way of looking at a list that somebody keeps under a name. */
@Entity('saved_filters')
@Check('ck_saved_filters_page', `page ~ '^[a-z][a-z-]*$'`)
@Check('ck_saved_filters_name', `btrim(name) <> ''`)
@Unique('uq_saved_filters_name', ['accountId', 'page', 'name'])
export class SavedFilter {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_saved_filters' }) id: string;
  @Column('uuid', { name: 'account_id' })
  @ForeignKey('accounts', { name: 'fk_saved_filters_account' })
  accountId: string;
  @Column('text') page: string;
  @Column('text') name: string;
  @Column('text') query: string;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' }) updatedAt: Date;
}
