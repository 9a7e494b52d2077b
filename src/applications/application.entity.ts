import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** An organisation that asks to join, as it described itself. It enters the register when the office says so. */
@Entity('applications')
@Unique('uq_applications_folio', ['folio'])
@Unique('uq_applications_handle_hash', ['handleHash'])
@Check('ck_applications_state', `state IN ('received', 'registered', 'refused', 'withdrawn')`)
@Check('ck_applications_legal_name', `btrim(legal_name) <> ''`)
@Check(
  'ck_applications_legal_form',
  `legal_form IN ('AC','SC','IAP','IBP','ABP','FBP','IASP','FID','SCP','US_501C3','INTL','NONE')`,
)
@Check(
  'ck_applications_focus_areas',
  `focus_areas <@ '{children,disability,families}'::text[] AND cardinality(focus_areas) > 0`,
)
@Check('ck_applications_primary_focus', 'primary_focus = ANY (focus_areas)')
@Check('ck_applications_language', `language IN ('es', 'en')`)
@Check('ck_applications_member', `(state = 'registered') = (member_id IS NOT NULL)`)
@Check('ck_applications_refusal', `(state = 'refused') = (refusal_reason IS NOT NULL)`)
@Index('ix_applications_created', { synchronize: false })
@Index('ix_applications_member', { synchronize: false })
export class Application {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_applications' }) id: string;
  @Column('text', { default: () => 'next_application_folio()' }) folio: string;
  @Column('bytea', { name: 'handle_hash', select: false }) handleHash: Buffer;
  @Column('text', { default: 'received' }) state: 'received' | 'registered' | 'refused' | 'withdrawn';
  @Column('text', { name: 'legal_name' }) legalName: string;
  @Column('text', { nullable: true }) name: string | null;
  @Column('text', { name: 'legal_form', nullable: true }) legalForm: string | null;
  @Column('date', { name: 'founded_on', nullable: true }) foundedOn: string | null;
  @Column('text', { nullable: true }) rfc: string | null;
  @Column('text', { nullable: true }) cluni: string | null;
  @Column('text', { nullable: true }) ein: string | null;
  @Column('text', { name: 'focus_areas', array: true }) focusAreas: string[];
  @Column('text', { name: 'primary_focus' }) primaryFocus: string;
  @Column('text', { name: 'states_served', array: true, default: [] }) statesServed: string[];
  @Column('text', { name: 'address_state', nullable: true }) addressState: string | null;
  @Column('text', { name: 'address_municipality', nullable: true }) addressMunicipality: string | null;
  @Column('text', { nullable: true }) website: string | null;
  @Column('text', { name: 'public_email', nullable: true }) publicEmail: string | null;
  @Column('text', { name: 'public_phone', nullable: true }) publicPhone: string | null;
  @Column('text') mission: string;
  @Column('text', { nullable: true }) activities: string | null;
  @Column('text', { nullable: true }) motive: string | null;
  @Column('text', { name: 'contact_name' }) contactName: string;
  @Column('text', { name: 'contact_position', nullable: true }) contactPosition: string | null;
  @Column('text', { name: 'contact_email' }) contactEmail: string;
  @Column('text', { name: 'contact_phone', nullable: true }) contactPhone: string | null;
  @Column('text') language: 'es' | 'en';
  @Column('timestamptz', { name: 'notice_accepted_at', default: () => 'now()' }) noticeAcceptedAt: Date;
  @Column('uuid', { name: 'member_id', nullable: true })
  @ForeignKey('members', { name: 'fk_applications_member' })
  memberId: string | null;
  @Column('uuid', { name: 'decided_by', nullable: true })
  @ForeignKey('accounts', { name: 'fk_applications_decided_by' })
  decidedBy: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Column('text', { name: 'refusal_reason', nullable: true }) refusalReason: string | null;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' }) updatedAt: Date;
}
