import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** An indicator that a program measures itself by, from where it started and where it wants to be. */
@Entity('program_indicators')
@Unique('uq_program_indicators', ['programId', 'indicatorId'])
@Index('ix_program_indicators_member', ['memberId'])
export class ProgramIndicator {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_program_indicators' }) id: string;
  @Column('uuid', { name: 'member_id' })
  @ForeignKey('members', { name: 'fk_program_indicators_member' })
  memberId: string;
  @Column('uuid', { name: 'program_id' })
  @ForeignKey('programs', { name: 'fk_program_indicators_program' })
  programId: string;
  @Column('uuid', { name: 'indicator_id' })
  @ForeignKey('indicators', { name: 'fk_program_indicators_indicator' })
  indicatorId: string;
  /** Text both ways, as every numeric. */
  @Column('numeric', { nullable: true }) baseline: string | null;
  @Column('numeric', { nullable: true }) target: string | null;
}
