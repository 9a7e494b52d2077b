import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Category, DonatariaState, SOURCES } from './donataria.values';

/** What the tax office said of a member for one fiscal year. */
@Entity('donataria_standings')
@Unique('uq_donataria_standings_member_year', ['memberId', 'fiscalYear'])
@Check('ck_donataria_standings_year', 'fiscal_year BETWEEN 2000 AND 2100')
@Check(
  'ck_donataria_standings_state',
  `state IN ('none', 'in_process', 'authorised', 'suspended', 'revoked', 'expired', 'cancelled')`,
)
@Check('ck_donataria_standings_category', `category ~ '^[A-M]$'`)
@Check('ck_donataria_standings_source', `source IN ('hand', 'directory')`)
@Check('ck_donataria_standings_directory', `source = 'directory' OR directory_id IS NULL`)
@Index('ix_donataria_standings_year', ['fiscalYear', 'state'])
export class DonatariaStanding {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_donataria_standings' }) id: string;
  @Column('uuid', { name: 'member_id' })
  @ForeignKey('members', { name: 'fk_donataria_standings_member' })
  memberId: string;
  @Column('int', { name: 'fiscal_year' }) fiscalYear: number;
  @Column('text') state: DonatariaState;
  @Column('text', { nullable: true }) category: Category | null;
  @Column('text', { name: 'letter_number', nullable: true }) letterNumber: string | null;
  @Column('date', { name: 'letter_on', nullable: true }) letterOn: string | null;
  @Column('text') source: (typeof SOURCES)[number];
  @Column('uuid', { name: 'directory_id', nullable: true })
  @ForeignKey('donataria_directories', { name: 'fk_donataria_standings_directory' })
  directoryId: string | null;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' }) updatedAt: Date;
}
