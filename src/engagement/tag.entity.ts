import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A word of the office's for members. One that was merged into another lives on in it. */
@Entity('tags')
@Check('ck_tags_name', `normalise_name(name) <> ''`)
@Index('uq_tags_name', { synchronize: false })
export class Tag {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_tags' }) id: string;
  @Column('text') name: string;
  @Column('timestamptz', { name: 'retired_at', nullable: true }) retiredAt: Date | null;
  @Column('uuid', { name: 'merged_into', nullable: true })
  @ForeignKey('tags', { name: 'fk_tags_merged_into' })
  mergedInto: string | null;
  @Column('uuid', { name: 'created_by', nullable: true })
  @ForeignKey('accounts', { name: 'fk_tags_created_by' })
  createdBy: string | null;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' }) updatedAt: Date;
}
