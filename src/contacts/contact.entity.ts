import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A person at one member. */
@Entity('contacts')
@Check('ck_contacts_name', `btrim(name) <> ''`)
@Check('ck_contacts_language', `language IN ('es', 'en')`)
@Index('ix_contacts_member', ['memberId', 'nameNormalised', 'id'])
@Index('ix_contacts_name', ['nameNormalised', 'id'])
@Index('ix_contacts_name_trgm', { synchronize: false })
@Index('ix_contacts_name_start', { synchronize: false })
@Index('ix_contacts_email', { synchronize: false })
export class Contact {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_contacts' }) id: string;
  @Column('uuid', { name: 'member_id' }) @ForeignKey('members', { name: 'fk_contacts_member' }) memberId: string;
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
  @Column('text', { nullable: true }) email: string | null;
  @Column('text', { nullable: true }) phone: string | null;
  @Column('text', { default: 'es' }) language: 'es' | 'en';
  @Column('date', { name: 'ended_on', nullable: true }) endedOn: string | null;
  @Column('int', { default: 1 }) version: number;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' }) updatedAt: Date;
}
