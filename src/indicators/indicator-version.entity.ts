import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

export const UNITS = [
  'people',
  'services',
  'households',
  'money',
  'kilograms',
  'hours',
  'units',
  'percentage',
] as const;
export type Unit = (typeof UNITS)[number];
export const PERIOD_RULES = ['sum', 'latest', 'max'] as const;
export type PeriodRule = (typeof PERIOD_RULES)[number];
export const COMPARABILITIES = ['comparable', 'rescaled', 'broken'] as const;
export type Comparability = (typeof COMPARABILITIES)[number];

/** One definition of an indicator: never changed, only followed by another. Reports and seals name it. */
@Entity('indicator_versions')
@Unique('uq_indicator_versions_number', ['indicatorId', 'number'])
@Check('ck_indicator_versions_number', 'number > 0')
@Check(
  'ck_indicator_versions_unit',
  `unit IN ('people', 'services', 'households', 'money', 'kilograms', 'hours', 'units', 'percentage')`,
)
@Check('ck_indicator_versions_breakdowns', `breakdowns <@ '{sex_age,disability,state,disability_type}'::text[]`)
@Check('ck_indicator_versions_period_rule', `period_rule IN ('sum', 'latest', 'max')`)
@Check('ck_indicator_versions_comparability', `comparability IN ('comparable', 'rescaled', 'broken')`)
@Check(
  'ck_indicator_versions_rescale_factor',
  `(rescale_factor IS NOT NULL) = (comparability IS NOT DISTINCT FROM 'rescaled')`,
)
@Check('ck_indicator_versions_rescale_positive', 'rescale_factor > 0')
@Check('ck_indicator_versions_headcount', `NOT is_headcount OR unit = 'people'`)
export class IndicatorVersion {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_indicator_versions' }) id: string;
  @Column('uuid', { name: 'indicator_id' })
  @ForeignKey('indicators', { name: 'fk_indicator_versions_indicator' })
  indicatorId: string;
  @Column('int') number: number;
  @Column('text', { name: 'name_es' }) nameEs: string;
  @Column('text', { name: 'name_en' }) nameEn: string;
  @Column('text', { name: 'definition_es' }) definitionEs: string;
  @Column('text', { name: 'definition_en' }) definitionEn: string;
  @Column('text') unit: Unit;
  @Column('text', { array: true, default: () => `'{}'` }) breakdowns: string[];
  @Column('text', { name: 'period_rule' }) periodRule: PeriodRule;
  @Column('boolean', { name: 'is_headcount', default: false }) isHeadcount: boolean;
  @Column('boolean', { name: 'is_sensitive', default: false }) isSensitive: boolean;
  @Column('text', { name: 'sdg_targets', array: true, default: () => `'{}'` }) sdgTargets: string[];
  /** How its figures compare with those of the definition before: null for the first. */
  @Column('text', { nullable: true }) comparability: Comparability | null;
  /** What older figures are multiplied by to stand beside these. */
  @Column('numeric', { name: 'rescale_factor', nullable: true }) rescaleFactor: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
}
