import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ContactRoleName } from './contact-roles';

/** What a person is at the member, from when to when. Roles end, they are not deleted. */
@Entity('contact_roles')
@Check(
  'ck_contact_roles_role',
  `role IN ('director', 'legal_representative', 'coordinator', 'communications', 'finance', 'programs')`,
)
@Check('ck_contact_roles_dates', 'ended_on >= started_on')
@Index('ix_contact_roles_contact', ['contactId'])
@Index('uq_contact_roles_primary', { synchronize: false })
export class ContactRole {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_contact_roles' }) id: string;
  @Column('uuid', { name: 'member_id' }) @ForeignKey('members', { name: 'fk_contact_roles_member' }) memberId: string;
  @Column('uuid', { name: 'contact_id' })
  @ForeignKey('contacts', { name: 'fk_contact_roles_contact' })
  contactId: string;
  @Column('text') role: ContactRoleName;
  @Column('boolean', { name: 'is_primary', default: false }) isPrimary: boolean;
  @Column('date', { name: 'started_on' }) startedOn: string;
  @Column('date', { name: 'ended_on', nullable: true }) endedOn: string | null;
}
