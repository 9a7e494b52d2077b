import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Area } from '../shared/areas';
import type { Currency } from '../shared/currencies';
import type { MODALITIES } from './program.values';

/** What an NGO does, for whom. */
@Entity('programs')
@Check('ck_programs_name', `btrim(name) <> ''`)
@Check('ck_programs_area', `area IN ('children', 'disability', 'families')`)
@Check('ck_programs_age_from', 'age_from BETWEEN 0 AND 120')
@Check('ck_programs_age_to', 'age_to BETWEEN 0 AND 120')
@Check('ck_programs_modality', `modality IN ('in_person', 'remote', 'mixed', 'home_visits', 'residential')`)
@Check('ck_programs_budget_amount', 'budget_amount >= 0')
@Check('ck_programs_budget_currency', `budget_currency IN ('MXN', 'USD')`)
@Check('ck_programs_sdg_goals', `sdg_goals <@ '{1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17}'::int[]`)
@Check('ck_programs_ages', 'age_to >= age_from')
@Check('ck_programs_dates', 'ends_on >= starts_on')
@Check('ck_programs_budget', '(budget_amount IS NULL) = (budget_currency IS NULL)')
@Index('ix_programs_member', ['memberId', 'nameNormalised', 'id'])
@Index('ix_programs_name', ['nameNormalised', 'id'])
@Index('ix_programs_name_trgm', { synchronize: false })
@Index('ix_programs_name_start', { synchronize: false })
export class Program {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_programs' }) id: string;
  @Column('uuid', { name: 'member_id' }) @ForeignKey('members', { name: 'fk_programs_member' }) memberId: string;
  @Column('text') name: string;
  @Column({
    type: 'text',
    name: 'name_normalised',
    nullable: true,
    generatedType: 'STORED',
    asExpression: 'normalise_name(name)',
    insert: false,
    update: false,
    select: false,
  })
  nameNormalised: string;
  @Column('text') area: Area;
  @Column('text', { name: 'description_es', nullable: true }) descriptionEs: string | null;
  @Column('text', { name: 'description_en', nullable: true }) descriptionEn: string | null;
  @Column('text', { name: 'population_served', nullable: true }) populationServed: string | null;
  @Column('int', { name: 'age_from', nullable: true }) ageFrom: number | null;
  @Column('int', { name: 'age_to', nullable: true }) ageTo: number | null;
  @Column('text', { nullable: true }) modality: (typeof MODALITIES)[number] | null;
  @Column('date', { name: 'starts_on', nullable: true }) startsOn: string | null;
  @Column('date', { name: 'ends_on', nullable: true }) endsOn: string | null;
  @Column('numeric', { name: 'budget_amount', precision: 14, scale: 2, nullable: true }) budgetAmount: string | null;
  @Column('text', { name: 'budget_currency', nullable: true }) budgetCurrency: Currency | null;
  @Column('text', { nullable: true }) funders: string | null;
  @Column('int', { name: 'sdg_goals', array: true, default: '{}' }) sdgGoals: number[];
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' }) updatedAt: Date;
}
