import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** What the board was shown of a cycle, from `cutAt` until the next one: never changed. */
@Entity('board_editions')
@Unique('uq_board_editions_number', ['cycleId', 'number'])
@Check('ck_board_editions_number', 'number > 0')
@Check('ck_board_editions_sealed_up_to', 'sealed_up_to >= 0')
@Check('ck_board_editions_hash', `hash = sha256(convert_to(shown, 'UTF8'))`)
export class BoardEdition {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_board_editions' }) id: string;
  @Column('uuid', { name: 'cycle_id' })
  @ForeignKey('cycles', { name: 'fk_board_editions_cycle' })
  cycleId: string;
  @Column('int') number: number;
  /** Of the figures that it was cut from (`figures_editions`). */
  @Column('bigint', { name: 'figures_edition' }) figuresEdition: string;
  /** JSON: what was counted, which the next edition must not tell of. */
  @Column('text') whole: string;
  /** JSON: what was shown. */
  @Column('text') shown: string;
  @Column('bytea') hash: Buffer;
  /** The newest seal of the whole chain when it was counted. */
  @Column('bigint', { name: 'sealed_up_to' }) sealedUpTo: string;
  @Column('timestamptz', { name: 'cut_at', default: () => 'now()' }) cutAt: Date;
}
