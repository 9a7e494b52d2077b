import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

export const VALIDITY_RULES = ['none', 'fixed_days', 'months', 'end_of_year', 'explicit_date', 'annual_due'] as const;
export type ValidityRule = (typeof VALIDITY_RULES)[number];

/** A paper that the coalition asks for, and how long it holds. */
@Entity('document_types')
@Unique('uq_document_types_code', ['code'])
@Check('ck_document_types_code', `code ~ '^[A-Z0-9][A-Z0-9_-]{0,19}$'`)
@Check(
  'ck_document_types_validity_rule',
  `validity_rule IN ('none', 'fixed_days', 'months', 'end_of_year', 'explicit_date', 'annual_due')`,
)
@Check(
  'ck_document_types_validity_count',
  `(validity_count IS NOT NULL) = (validity_rule IN ('fixed_days', 'months')) AND validity_count > 0`,
)
@Check(
  'ck_document_types_validity_due',
  `(validity_due IS NOT NULL) = (validity_rule = 'annual_due') AND (validity_due IS NULL OR make_date(2025, left(validity_due, 2)::int, right(validity_due, 2)::int) IS NOT NULL)`,
)
export class DocumentType {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_document_types' }) id: string;
  @Column('text') code: string;
  @Column('text', { name: 'name_es' }) nameEs: string;
  @Column('text', { name: 'name_en' }) nameEn: string;
  @Column('text', { name: 'guidance_es', default: '' }) guidanceEs: string;
  @Column('text', { name: 'guidance_en', default: '' }) guidanceEn: string;
  @Column('text', { name: 'validity_rule' }) validityRule: ValidityRule;
  /** Days or months. */
  @Column('int', { name: 'validity_count', nullable: true }) validityCount: number | null;
  /** Month and day, as MM-DD. */
  @Column('text', { name: 'validity_due', nullable: true }) validityDue: string | null;
  @Column('boolean', { name: 'is_required', default: false }) isRequired: boolean;
  /** Of which legal forms it is required; empty: of all. */
  @Column('text', { name: 'required_forms', array: true, default: () => `'{}'` }) requiredForms: string[];
  /** An identity paper: encrypted, its reads are in the trail, and its bytes go once it has been verified. */
  @Column('boolean', { name: 'is_sensitive', default: false }) isSensitive: boolean;
  @Column('int', { name: 'sort_order', default: 100 }) sortOrder: number;
  @Column('date', { name: 'retired_on', nullable: true }) retiredOn: string | null;
  @Column('int', { default: 1 }) version: number;
}
