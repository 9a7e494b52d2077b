import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A municipality of INEGI's catalogue (CVEGEO), loaded by `npm run municipalities`; one that is no longer in it is retired and stays. */
@Entity('municipalities')
@Check('ck_municipalities_code', `code ~ '^(0[1-9]|[12][0-9]|3[0-2])[0-9]{3}$'`)
@Check('ck_municipalities_state', 'state = left(code, 2)')
@Check('ck_municipalities_name', `btrim(name) <> ''`)
@Index('ix_municipalities_state', ['state', 'nameNormalised'])
export class Municipality {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_municipalities' }) code: string;
  @Column('text') state: string;
  @Column('text') name: string;
  /** By the database's `normalise_name`. */
  @Column('text', { name: 'name_normalised' }) nameNormalised: string;
  @Column('date', { name: 'retired_on', nullable: true }) retiredOn: string | null;
}
