import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Reason } from './likeness';

/** Two members that are likely one, the lesser id first. Reckoned, so it may be thrown away. */
@Entity('duplicate_pairs')
@Unique('uq_duplicate_pairs', ['memberId', 'otherId'])
@Check('ck_duplicate_pairs_score', 'score BETWEEN 1 AND 100')
@Check('ck_duplicate_pairs_order', 'member_id < other_id')
@Index('ix_duplicate_pairs_score', { synchronize: false })
@Index('ix_duplicate_pairs_other', ['otherId'])
export class DuplicatePair {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_duplicate_pairs' }) id: string;
  @Column('uuid', { name: 'member_id' }) @ForeignKey('members', { name: 'fk_duplicate_pairs_member' }) memberId: string;
  @Column('uuid', { name: 'other_id' }) @ForeignKey('members', { name: 'fk_duplicate_pairs_other' }) otherId: string;
  @Column('int') score: number;
  @Column('jsonb') reasons: Reason[];
}
