import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { Currency } from '../shared/currencies';

/** A kind of membership, and what a year of it costs. Retired ones are offered no more. */
@Entity('membership_categories')
@Check('ck_membership_categories_name_es', `btrim(name_es) <> ''`)
@Check('ck_membership_categories_name_en', `btrim(name_en) <> ''`)
@Check('ck_membership_categories_amount', 'amount >= 0')
@Check('ck_membership_categories_currency', `currency IN ('MXN', 'USD')`)
@Unique('uq_membership_categories_name_es', ['nameEs'])
@Unique('uq_membership_categories_name_en', ['nameEn'])
export class MembershipCategory {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_membership_categories' }) id: string;
  @Column('text', { name: 'name_es' }) nameEs: string;
  @Column('text', { name: 'name_en' }) nameEn: string;
  @Column('numeric', { precision: 14, scale: 2 }) amount: string;
  @Column('text') currency: Currency;
  @Column('boolean', { name: 'is_retired', default: false }) isRetired: boolean;
  @Column('int', { default: 1 }) version: number;
}
