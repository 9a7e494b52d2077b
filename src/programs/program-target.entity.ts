import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** What a program wants an indicator to come to in one period. */
@Entity('program_targets')
@Unique('uq_program_targets', ['programId', 'indicatorId', 'startsOn', 'endsOn'])
@Check('ck_program_targets_target', 'target >= 0')
@Check('ck_program_targets_period', 'ends_on >= starts_on')
@Index('ix_program_targets_member', ['memberId'])
@Index('ix_program_targets_indicator', ['indicatorId'])
export class ProgramTarget {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_program_targets' }) id: string;
  @Column('uuid', { name: 'member_id' })
  @ForeignKey('members', { name: 'fk_program_targets_member' })
  memberId: string;
  @Column('uuid', { name: 'program_id' })
  @ForeignKey('programs', { name: 'fk_program_targets_program' })
  programId: string;
  @Column('uuid', { name: 'indicator_id' })
  @ForeignKey('indicators', { name: 'fk_program_targets_indicator' })
  indicatorId: string;
  @Column('date', { name: 'starts_on' }) startsOn: string;
  @Column('date', { name: 'ends_on' }) endsOn: string;
  @Column('numeric') target: string;
}
