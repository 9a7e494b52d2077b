import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The day that the kept standings are of. */
@Entity('kept_standings_day')
@Check('ck_kept_standings_day_one_row', 'id = 1')
export class KeptStandingsDay {
  @PrimaryColumn('int', { primaryKeyConstraintName: 'pk_kept_standings_day', default: 1 }) id: number;
  @Column('date') day: string;
}
