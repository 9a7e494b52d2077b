import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A text that lies beside its seal: erased with the person it speaks of, and the chain still verifies. */
@Entity('seal_texts')
@Unique('uq_seal_texts_pointer', ['sealId', 'pointer'])
@Index('ix_seal_texts_member', ['memberId'])
export class SealText {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_seal_texts' }) id: string;
  @Column('uuid', { name: 'member_id' }) @ForeignKey('members', { name: 'fk_seal_texts_member' }) memberId: string;
  @Column('uuid', { name: 'seal_id' }) @ForeignKey('seals', { name: 'fk_seal_texts_seal' }) sealId: string;
  @Column('text') pointer: string;
  @Column('bytea') salt: Buffer;
  @Column('text') text: string;
}
