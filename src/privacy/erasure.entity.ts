import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** That somebody was erased, when, by whom and how much; of the person nothing. */
@Entity('erasures')
@Check('ck_erasures_ground', `ground IN ('request', 'retention', 'mistake')`)
export class Erasure {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_erasures' }) id: string;
  @Column('text') ground: 'request' | 'retention' | 'mistake';
  @Column('jsonb') counts: Record<string, number>;
  @Column('int', { name: 'trail_count' }) trailCount: number;
  @Column('int', { name: 'file_count' }) fileCount: number;
  @Column('uuid', { name: 'created_by' })
  @ForeignKey('accounts', { name: 'fk_erasures_created_by' })
  createdBy: string;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
}
