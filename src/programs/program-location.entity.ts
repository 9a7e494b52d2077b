import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Where a program works. */
@Entity('program_locations')
@Check('ck_program_locations_state', `state ~ '^(0[1-9]|[12][0-9]|3[0-2])$'`)
@Check(
  'ck_program_locations_municipality_code',
  `municipality_code ~ '^[0-9]{5}$' AND left(municipality_code, 2) = state`,
)
@Index('ix_program_locations_program', ['programId'])
@Index('ix_program_locations_member', ['memberId'])
export class ProgramLocation {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_program_locations' }) id: string;
  @Column('uuid', { name: 'member_id' })
  @ForeignKey('members', { name: 'fk_program_locations_member' })
  memberId: string;
  @Column('uuid', { name: 'program_id' })
  @ForeignKey('programs', { name: 'fk_program_locations_program' })
  programId: string;
  @Column('text') state: string;
  @Column('text', { nullable: true }) municipality: string | null;
  /** The database sets it by the name where there is a catalogue. */
  @Column('text', { name: 'municipality_code', nullable: true }) municipalityCode: string | null;
}
