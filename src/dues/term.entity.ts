import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Currency } from '../shared/currencies';
import type { PaymentMethod } from './term-rules';

/** What a member owes for some days of membership: outstanding until it is paid or waived. */
@Entity('terms')
@Exclusion('ex_terms_no_overlap', `USING gist (member_id WITH =, daterange(starts_on, ends_on, '[]') WITH &&)`)
@Check('ck_terms_amount', 'amount >= 0')
@Check('ck_terms_currency', `currency IN ('MXN', 'USD')`)
@Check('ck_terms_method', `method IN ('transfer', 'cheque', 'cash', 'card', 'other')`)
@Check('ck_terms_days', 'ends_on >= starts_on')
@Check('ck_terms_payment', '(paid_on IS NULL) = (method IS NULL) AND (paid_on IS NOT NULL OR receipt_number IS NULL)')
@Check('ck_terms_waiver', '(waived_on IS NULL) = (waived_reason IS NULL) AND (waived_on IS NULL OR paid_on IS NULL)')
@Index('uq_terms_receipt_number', { synchronize: false })
@Index('ix_terms_member', ['memberId', 'startsOn'])
@Index('ix_terms_starts_on', ['startsOn', 'id'])
@Index('ix_terms_unsettled', { synchronize: false })
@Index('ix_terms_amount', { synchronize: false })
export class Term {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_terms' }) id: string;
  @Column('uuid', { name: 'member_id' }) @ForeignKey('members', { name: 'fk_terms_member' }) memberId: string;
  @Column('uuid', { name: 'category_id' })
  @ForeignKey('membership_categories', { name: 'fk_terms_category' })
  categoryId: string;
  @Column('date', { name: 'starts_on' }) startsOn: string;
  @Column('date', { name: 'ends_on' }) endsOn: string;
  @Column('numeric', { precision: 14, scale: 2 }) amount: string;
  @Column('text') currency: Currency;
  @Column('date', { name: 'paid_on', nullable: true }) paidOn: string | null;
  @Column('text', { nullable: true }) method: PaymentMethod | null;
  @Column('text', { name: 'receipt_number', nullable: true }) receiptNumber: string | null;
  @Column('date', { name: 'waived_on', nullable: true }) waivedOn: string | null;
  @Column('text', { name: 'waived_reason', nullable: true }) waivedReason: string | null;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' }) updatedAt: Date;
}
