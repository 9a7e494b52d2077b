import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** An approved report as it was, one link of the chain. Never changed, never deleted: the roles may not. */
@Entity('seals')
@Unique('uq_seals_number', ['number'])
@Unique('uq_seals_hash', ['hash'])
@Unique('uq_seals_report_edition', ['reportId', 'edition'])
@Check('ck_seals_number', 'number > 0')
@Check('ck_seals_edition', 'edition > 0')
@Index('ix_seals_cycle', ['cycleId', 'memberId'])
@Index('ix_seals_first', ['cycleId', 'sealedAt', 'memberId'], { where: 'edition = 1' })
@Index('ix_seals_member', ['memberId'])
export class Seal {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_seals' }) id: string;
  @Column('uuid', { name: 'member_id' }) @ForeignKey('members', { name: 'fk_seals_member' }) memberId: string;
  @Column('uuid', { name: 'report_id' }) @ForeignKey('reports', { name: 'fk_seals_report' }) reportId: string;
  @Column('uuid', { name: 'cycle_id' }) @ForeignKey('cycles', { name: 'fk_seals_cycle' }) cycleId: string;
  @Column('bigint') number: string;
  @Column('int') edition: number;
  @Column('text') content: string;
  @Column('bytea', { name: 'content_hash' }) contentHash: Buffer;
  @Column('bytea', { name: 'previous_hash' }) previousHash: Buffer;
  @Column('bytea') hash: Buffer;
  @Column('timestamptz', { name: 'sealed_at' }) sealedAt: Date;
  @Column('uuid', { name: 'sealed_by' }) @ForeignKey('accounts', { name: 'fk_seals_sealed_by' }) sealedBy: string;
}
