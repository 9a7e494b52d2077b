import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

export const INDICATOR_LEVELS = ['program', 'member'] as const;
export type IndicatorLevel = (typeof INDICATOR_LEVELS)[number];

/** What is measured, whatever its definition is at the moment: that is in its versions. */
@Entity('indicators')
@Unique('uq_indicators_code', ['code'])
@Check('ck_indicators_code', `code ~ '^[A-Z]{2,5}-[0-9]{2}[A-Z]?$'`)
@Check('ck_indicators_area', `area IN ('children', 'disability', 'families')`)
@Check('ck_indicators_level', `level IN ('program', 'member')`)
export class Indicator {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_indicators' }) id: string;
  @Column('text') code: string;
  @Column('text', { nullable: true }) area: string | null;
  @Column('text') level: IndicatorLevel;
  @Column('date', { name: 'retired_on', nullable: true }) retiredOn: string | null;
  @Column('int', { default: 1 }) version: number;
}
