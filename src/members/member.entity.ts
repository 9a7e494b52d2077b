import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Area } from '../shared/areas';
import type { BUDGET_BANDS, COUNTRIES, LEGAL_FORMS } from './member.values';

/** An NGO of the coalition. Its identifiers and its membership are rows of their own. */
@Entity('members')
@Check('ck_members_legal_name', `btrim(legal_name) <> ''`)
@Check('ck_members_name', `btrim(name) <> ''`)
@Check(
  'ck_members_legal_form',
  `legal_form IN ('AC','SC','IAP','IBP','ABP','FBP','IASP','FID','SCP','US_501C3','INTL','NONE')`,
)
@Check('ck_members_focus_areas', `focus_areas <@ '{children,disability,families}'::text[]`)
@Check('ck_members_primary_focus', 'primary_focus IS NULL OR primary_focus = ANY (focus_areas)')
@Check('ck_members_address_country', `address_country IN ('MX', 'US')`)
@Check(
  'ck_members_address_municipality_code',
  `address_municipality_code ~ '^[0-9]{5}$' AND left(address_municipality_code, 2) = coalesce(address_state, '')`,
)
@Check('ck_members_paid_staff', 'paid_staff >= 0')
@Check('ck_members_volunteers', 'volunteers >= 0')
@Check('ck_members_budget_band', `budget_band IN ('under_500k','500k_2m','2m_10m','10m_50m','over_50m')`)
@Check('ck_members_merged_into', 'merged_into <> id')
@Index('ix_members_merged_into', { synchronize: false })
@Index('ix_members_listed', { synchronize: false })
@Index('ix_members_search_trgm', { synchronize: false })
@Index('ix_members_name', ['nameNormalised', 'id'])
@Index('ix_members_legal_name', ['legalNameNormalised'])
@Index('ix_members_focus', { synchronize: false })
@Index('ix_members_state', ['addressState', 'nameNormalised', 'id'])
@Index('ix_members_acronym', { synchronize: false })
@Index('ix_members_name_start', { synchronize: false })
export class Member {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_members' }) id: string;
  @Column('text', { name: 'legal_name' }) legalName: string;
  @Column('text') name: string;
  @Column('text', { nullable: true }) acronym: string | null;
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
  @Column({
    type: 'text',
    name: 'legal_name_normalised',
    nullable: true,
    generatedType: 'STORED',
    asExpression: 'normalise_name(legal_name)',
    insert: false,
    update: false,
    select: false,
  })
  legalNameNormalised: string;
  @Column({
    type: 'text',
    name: 'search_text',
    nullable: true,
    generatedType: 'STORED',
    asExpression: `normalise_name(name) || ' ' || normalise_name(legal_name) || ' ' || coalesce(normalise_name(acronym), '')`,
    insert: false,
    update: false,
    select: false,
  })
  searchText: string;
  @Column('text', { name: 'mission_es', nullable: true }) missionEs: string | null;
  @Column('text', { name: 'mission_en', nullable: true }) missionEn: string | null;
  @Column('text', { name: 'description_es', nullable: true }) descriptionEs: string | null;
  @Column('text', { name: 'description_en', nullable: true }) descriptionEn: string | null;
  @Column('text', { name: 'legal_form', nullable: true }) legalForm: (typeof LEGAL_FORMS)[number] | null;
  @Column('date', { name: 'founded_on', nullable: true }) foundedOn: string | null;
  @Column('text', { name: 'focus_areas', array: true, default: '{}' }) focusAreas: Area[];
  @Column('text', { name: 'primary_focus', nullable: true }) primaryFocus: Area | null;
  @Column('text', { name: 'states_served', array: true, default: '{}' }) statesServed: string[];
  @Column('text', { name: 'address_country', nullable: true }) addressCountry: (typeof COUNTRIES)[number] | null;
  @Column('text', { name: 'address_street', nullable: true }) addressStreet: string | null;
  @Column('text', { name: 'address_number', nullable: true }) addressNumber: string | null;
  @Column('text', { name: 'address_neighbourhood', nullable: true }) addressNeighbourhood: string | null;
  @Column('text', { name: 'address_municipality', nullable: true }) addressMunicipality: string | null;
  /** The database sets it by the name where there is a catalogue. */
  @Column('text', { name: 'address_municipality_code', nullable: true }) addressMunicipalityCode: string | null;
  @Column('text', { name: 'address_state', nullable: true }) addressState: string | null;
  @Column('text', { name: 'address_postal_code', nullable: true }) addressPostalCode: string | null;
  @Column('text', { nullable: true }) website: string | null;
  @Column('text', { name: 'public_email', nullable: true }) publicEmail: string | null;
  @Column('text', { name: 'public_phone', nullable: true }) publicPhone: string | null;
  @Column('text', { name: 'social_links', array: true, default: '{}' }) socialLinks: string[];
  @Column('text', { array: true, default: '{}' }) languages: string[];
  @Column('int', { name: 'paid_staff', nullable: true }) paidStaff: number | null;
  @Column('int', { nullable: true }) volunteers: number | null;
  @Column('text', { name: 'budget_band', nullable: true }) budgetBand: (typeof BUDGET_BANDS)[number] | null;
  /** Where its id leads since the two were found to be one. */
  @Column('uuid', { name: 'merged_into', nullable: true })
  @ForeignKey('members', { name: 'fk_members_merged_into' })
  mergedInto: string | null;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' }) updatedAt: Date;
}
