import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** More time, as it was granted or taken back. The obligation keeps its due day, and beside it the extension that counts. */
@Entity('obligation_extensions')
@Check('ck_obligation_extensions_reason', `btrim(reason) <> ''`)
@Index('ix_obligation_extensions_obligation', ['obligationId', 'grantedAt'])
@Index('ix_obligation_extensions_member', ['memberId'])
export class ObligationExtension {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_obligation_extensions' }) id: string;
  @Column('uuid', { name: 'member_id' })
  @ForeignKey('members', { name: 'fk_obligation_extensions_member' })
  memberId: string;
  @Column('uuid', { name: 'obligation_id' })
  @ForeignKey('obligations', { name: 'fk_obligation_extensions_obligation' })
  obligationId: string;
  /** Null: taken back. */
  @Column('date', { name: 'extended_to', nullable: true }) extendedTo: string | null;
  @Column('text') reason: string;
  @Column('uuid', { name: 'granted_by' })
  @ForeignKey('accounts', { name: 'fk_obligation_extensions_granted_by' })
  grantedBy: string;
  @Column('timestamptz', { name: 'granted_at', default: () => 'clock_timestamp()' }) grantedAt: Date;
}
